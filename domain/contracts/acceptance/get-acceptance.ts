import { copiesSchema, taskProgressSchema } from '../../acceptance/schema';
import { activityMarkSchema } from '../../activities/schema';
import { evidenceSchema } from '../../files/schema';
import { checklistEntrySchema } from '../../projects/checklist';
import { projectSummarySchema } from '../../projects/summary';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const getAcceptance = defineAction({
  name: 'acceptance.get',
  functionName: 'api',
  kind: 'read',
  summary: '一个项目的验收：清单每一项的状态、佐证材料、任务完成情况',
  callers: ['contact_person', 'officer'],
  input: z.strictObject({ id: idSchema }),
  output: z.object({
    project: projectSummarySchema,
    checklist: z.array(checklistEntrySchema),
    evidence: z.array(evidenceSchema),
    tasks: z.array(taskProgressSchema),
    activities: z.array(activityMarkSchema),
    copies: copiesSchema,
  }),
  errors: ['NOT_FOUND'],
});
