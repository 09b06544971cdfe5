import { instantSchema } from '../../time';
import * as z from '../../z';
import { defineAction } from '../define-action';

export const markAllInboxRead = defineAction({
  name: 'inbox.markAllRead',
  functionName: 'api',
  kind: 'write',
  summary: '把到某一刻为止的消息都标为已读；之后才到的不受影响，重复调用无妨',
  callers: ['person'],
  /** When the list was read: what has come since was not seen. */
  input: z.strictObject({ until: instantSchema }),
  output: z.object({ unread: z.int() }),
  errors: [],
});
