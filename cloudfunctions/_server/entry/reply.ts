import type { Reply } from '@domain/envelope';
import { type AppError, errorTexts } from '@domain/errors';
import { toInstant } from '@domain/time';

export interface ReplyMeta {
  requestId: string;
  now: number;
}

export const success = (data: unknown, { requestId, now }: ReplyMeta): Reply => ({
  ok: true,
  data,
  requestId,
  serverNow: toInstant(now),
});

export const failure = (error: AppError, { requestId, now }: ReplyMeta): Reply => ({
  ok: false,
  error: {
    code: error.code,
    message: error.message || errorTexts[error.code],
    ...(error.fields ? { fields: error.fields } : {}),
    retryable: error.isRetryable,
  },
  requestId,
  serverNow: toInstant(now),
});
