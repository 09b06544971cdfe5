/** The fixed shape of every request and reply between the phone and a cloud function. */
import { MAX_BATCH } from './constants';
import { errorCodes } from './errors';
import { instantSchema } from './time';
import * as z from './z';

const requestId = z.string().check(z.minLength(1), z.maxLength(64));

export const requestSchema = z.object({
  action: z.string(),
  input: z.optional(z.unknown()),
  requestId: z.optional(requestId),
});
export const batchRequestSchema = z.object({
  batch: z.array(requestSchema).check(z.minLength(1), z.maxLength(MAX_BATCH)),
  requestId: z.optional(requestId),
});

export const fieldProblemSchema = z.object({ path: z.string(), label: z.string(), message: z.string() });

const successSchema = z.object({
  ok: z.literal(true),
  data: z.unknown(),
  requestId: z.string(),
  serverNow: instantSchema,
});
const failureSchema = z.object({
  ok: z.literal(false),
  error: z.object({
    code: z.enum(errorCodes),
    message: z.string(),
    fields: z.optional(z.array(fieldProblemSchema)),
    retryable: z.boolean(),
  }),
  requestId: z.string(),
  serverNow: instantSchema,
});
export const replySchema = z.union([successSchema, failureSchema]);
export const batchReplySchema = z.object({
  ok: z.literal(true),
  data: z.array(replySchema),
  requestId: z.string(),
  serverNow: instantSchema,
});

export type ActionRequest = z.infer<typeof requestSchema>;
export type Reply = z.infer<typeof replySchema>;
export type BatchReply = z.infer<typeof batchReplySchema>;
