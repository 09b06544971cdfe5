import { creditSchema } from '../../reminders/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';

export const getReminderStatus = defineAction({
  name: 'reminders.status',
  functionName: 'api',
  kind: 'read',
  summary: '每种提醒还能推送几次',
  callers: ['person'],
  input: z.strictObject({}),
  output: z.object({ credits: z.array(creditSchema) }),
  errors: [],
});
