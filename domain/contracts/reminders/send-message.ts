import { broadcastFilterSchema, broadcastTextSchema, broadcastTitleSchema } from '../../reminders/broadcast';
import * as z from '../../z';
import { defineAction } from '../define-action';

export const sendMessage = defineAction({
  name: 'reminders.message',
  functionName: 'staff',
  kind: 'write',
  summary: '给符合条件的联系人群发一条通知：每人一条，写明关于哪几项；同一个 key 只发一次',
  callers: ['officer'],
  input: z.strictObject({
    key: z.string().check(z.minLength(8), z.maxLength(64)),
    filter: broadcastFilterSchema,
    title: broadcastTitleSchema,
    text: broadcastTextSchema,
  }),
  output: z.object({ id: z.string() }),
  errors: ['NOT_FOUND', 'INVALID_INPUT', 'BROADCAST_LIMIT_REACHED'],
});
