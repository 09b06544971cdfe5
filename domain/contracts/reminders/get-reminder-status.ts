import { creditsSchema, upcomingReminderSchema } from '../../reminders/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';

export const getReminderStatus = defineAction({
  name: 'reminders.status',
  functionName: 'api',
  kind: 'read',
  summary: '每种提醒还能推送几次，接下来会提醒什么、能不能推送到微信',
  callers: ['person'],
  input: z.strictObject({}),
  output: z.extend(creditsSchema, {
    /** Pushes left of the kind that comes next. */
    nextLeft: z.int(),
    /** Soonest first, at most MAX_UPCOMING. */
    upcoming: z.array(upcomingReminderSchema),
    /** There are later ones that are not listed. */
    hasMore: z.boolean(),
  }),
  errors: [],
});
