import { inboxItemSchema } from '../../reminders/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';

export const listInbox = defineAction({
  name: 'inbox.list',
  functionName: 'api',
  kind: 'read',
  summary: '我的消息，新的在前，最多 100 条',
  callers: ['person'],
  input: z.strictObject({}),
  output: z.object({ items: z.array(inboxItemSchema), unread: z.int() }),
  errors: [],
});
