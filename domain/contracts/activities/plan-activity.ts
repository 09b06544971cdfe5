import { activityPlanSchema, activitySchema } from '../../activities/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const planActivity = defineAction({
  name: 'activities.plan',
  functionName: 'api',
  kind: 'write',
  summary: '安排一场活动，或改它的安排（改期时备案等日期随之重算）；同一个 key 只做一次',
  callers: ['contact_person'],
  input: z.strictObject({
    projectId: idSchema,
    /** Of this intention: a repeat finds what the first try made. */
    key: idSchema,
    plan: activityPlanSchema,
    /** The activity to be changed, as it was read; null for a new one. */
    change: z._default(z.nullable(z.strictObject({ id: idSchema, version: z.int() })), null),
  }),
  output: z.object({ activity: activitySchema }),
  errors: ['NOT_FOUND', 'INVALID_INPUT', 'VERSION_CONFLICT', 'TRANSITION_NOT_ALLOWED', 'ACTIVITY_LIMIT_REACHED'],
});
