import { taskProgressSchema } from '../../acceptance/schema';
import { followingDatesSchema, proposalSchema } from '../../activities/dates';
import { activitySchema } from '../../activities/schema';
import { categorySchema, filingRuleSchema, taskSchema } from '../../call/schema';
import { projectSchema } from '../../projects/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const listActivities = defineAction({
  name: 'activities.list',
  functionName: 'api',
  kind: 'read',
  summary: '一个项目的活动、任务完成情况、最晚举办日期的建议和各自要办的备案',
  callers: ['contact_person', 'officer'],
  input: z.strictObject({ projectId: idSchema }),
  output: z.object({
    project: z.pick(projectSchema, { id: true, title: true, status: true, categoryName: true, trackCodes: true }),
    /** False for an officer, who reads, and while nobody may. */
    mayChange: z.boolean(),
    /** Why nobody may change them now, in words; null when her contact person may. */
    refusal: z.nullable(z.string()),
    /** In the order in which they are held. */
    activities: z.array(
      z.extend(activitySchema, {
        following: followingDatesSchema,
        /** How many have signed in on the spot. */
        signedIn: z.int(),
      }),
    ),
    /** Tasks and filings of the project's tracks, with the completion date as it is after an extension. */
    tasks: z.array(taskSchema),
    filings: z.array(filingRuleSchema),
    completion: categorySchema.shape.completion,
    progress: z.array(taskProgressSchema),
    proposals: z.array(proposalSchema),
    /** Where photographs of an activity go. */
    photoItems: z.array(z.object({ id: z.string(), title: z.string() })),
  }),
  errors: ['NOT_FOUND'],
});
