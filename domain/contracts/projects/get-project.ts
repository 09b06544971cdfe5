import { activityMarkSchema } from '../../activities/schema';
import { callSchema, categorySchema } from '../../call/schema';
import { nextDateSchema } from '../../projects/next-date';
import { projectSummarySchema } from '../../projects/summary';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

const ruleSchema = z.object({ text: z.string(), source: z.string() });
const taskSchema = z.object({ id: z.string(), title: z.string(), source: z.string() });

export const getProject = defineAction({
  name: 'projects.get',
  functionName: 'api',
  kind: 'read',
  summary: '一个项目的概览：下一步、合同要点、日期、变更与延期、活动',
  callers: ['contact_person', 'officer'],
  input: z.strictObject({ id: idSchema }),
  output: z.object({
    project: projectSummarySchema,
    /** What the contract says, as far as the notice does. */
    terms: z.object({
      tasks: z.array(taskSchema),
      completion: categorySchema.shape.completion,
      /** The most an afterwards-funded project can be awarded; null where the notice states no cap. */
      capYuan: z.nullable(z.int()),
      moneyRules: z.array(ruleSchema),
      contractRules: z.array(ruleSchema),
      paperCopies: z.nullable(z.int()),
      electronicCopies: z.nullable(z.int()),
    }),
    /** Whom to ask: the category's own contacts first. */
    contacts: callSchema.shape.contacts,
    dates: z.array(nextDateSchema),
    activities: z.array(activityMarkSchema),
  }),
  errors: ['NOT_FOUND'],
});
