import { type ActionRequest, batchRequestSchema, requestSchema } from '@domain/envelope';
import { AppError } from '@domain/errors';
import { safeParse } from './safe-parse';

export type Envelope =
  | { kind: 'single'; request: ActionRequest }
  | { kind: 'batch'; requests: ActionRequest[]; requestId: string | undefined };

/** The event as the client sent it; WeChat adds `userInfo`, which is ignored: identity comes from getWXContext alone. */
export function parseEnvelope(event: unknown): Envelope {
  if (typeof event === 'object' && event !== null && 'batch' in event) {
    const parsed = safeParse(batchRequestSchema, event);
    if (!parsed.success) throw new AppError('BATCH_INVALID', { cause: parsed.error });
    return { kind: 'batch', requests: parsed.data.batch, requestId: parsed.data.requestId };
  }
  const parsed = safeParse(requestSchema, event);
  if (!parsed.success) throw new AppError('UNKNOWN_ACTION', { cause: parsed.error });
  return { kind: 'single', request: parsed.data };
}
