import { activityMarkSchema } from '../../activities/schema';
import { eventSchema } from '../../events';
import { evidenceSchema } from '../../files/schema';
import { checklistEntrySchema } from '../../projects/checklist';
import { projectSummarySchema } from '../../projects/summary';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const getProject = defineAction({
  name: 'projects.get',
  functionName: 'api',
  kind: 'read',
  summary: '一个项目、它的验收材料清单、已传文件和时间线',
  callers: ['contact_person', 'officer'],
  input: z.strictObject({ id: idSchema }),
  output: z.object({
    project: projectSummarySchema,
    checklist: z.array(checklistEntrySchema),
    evidence: z.array(evidenceSchema),
    timeline: z.array(eventSchema),
    activities: z._default(z.array(activityMarkSchema), []),
  }),
  errors: ['NOT_FOUND'],
});
