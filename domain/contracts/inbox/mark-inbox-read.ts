import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const markInboxRead = defineAction({
  name: 'inbox.markRead',
  functionName: 'api',
  kind: 'write',
  summary: '把消息标为已读；重复调用无妨',
  callers: ['person'],
  input: z.strictObject({ ids: z.array(idSchema).check(z.minLength(1), z.maxLength(50)) }),
  output: z.object({ unread: z.int() }),
  errors: [],
});
