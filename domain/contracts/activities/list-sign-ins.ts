import { activitySchema } from '../../activities/schema';
import { signInSchema } from '../../activities/sign-in';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const listSignIns = defineAction({
  name: 'activities.signIns',
  functionName: 'api',
  kind: 'read',
  summary: '签到表，按签到先后，电话只有首尾几位；一次最多 100 人，用 next 接着取',
  callers: ['person'],
  input: z.strictObject({
    id: idSchema,
    /** `next` of the page before. */
    after: z.optional(z.string().check(z.maxLength(120))),
  }),
  output: z.object({
    activity: z.pick(activitySchema, { title: true, startsAt: true, endsAt: true, place: true }),
    /** Who holds it, for the head of the list. */
    organizationName: z.string(),
    /** Counted, not guessed from the page. */
    total: z.int(),
    signIns: z.array(signInSchema),
    next: z.nullable(z.string()),
  }),
  errors: ['NOT_FOUND'],
});
