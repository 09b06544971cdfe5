import { broadcastFilterSchema } from '../../reminders/broadcast';
import * as z from '../../z';
import { defineAction } from '../define-action';

export const previewMessage = defineAction({
  name: 'reminders.previewMessage',
  functionName: 'staff',
  kind: 'read',
  summary: '按这样的条件群发，会发给多少人、多少家单位，其中多少人能收到微信推送',
  callers: ['officer'],
  input: z.strictObject({ filter: broadcastFilterSchema }),
  output: z.object({
    people: z.int(),
    organizations: z.int(),
    /** Of the people, those who have a push left; the others find it in their inbox. */
    pushable: z.int(),
  }),
  errors: ['NOT_FOUND', 'INVALID_INPUT'],
});
