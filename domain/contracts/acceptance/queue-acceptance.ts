import { projectSummarySchema } from '../../projects/summary';
import { instantSchema } from '../../time';
import * as z from '../../z';
import { defineAction } from '../define-action';

export const queueAcceptance = defineAction({
  name: 'acceptance.queue',
  functionName: 'staff',
  kind: 'read',
  summary: '本单位所发通知的项目：等待科协处理的（合同拨款、变更延期、验收、评审、拨付），或其余的；每页最近更新在前',
  callers: ['officer'],
  input: z.strictObject({
    waiting: z.boolean(),
    /** The `next` of the page before. */ before: z.optional(instantSchema),
  }),
  output: z.object({
    projects: z.array(
      z.extend(projectSummarySchema, {
        updatedAt: instantSchema,
        /** What waits for the officer, in words: 待审核验收材料; null where nothing does. */
        waitsFor: z.nullable(z.string()),
      }),
    ),
    next: z.nullable(instantSchema),
  }),
  errors: [],
});
