import { applicationSummarySchema } from '../../applications/schema';
import { instantSchema } from '../../time';
import * as z from '../../z';
import { defineAction } from '../define-action';

export const queueApplications = defineAction({
  name: 'applications.queue',
  functionName: 'staff',
  kind: 'read',
  summary: '本单位所发通知收到的申报：等待处理的，或其余的；每页最近更新在前',
  callers: ['officer'],
  input: z.strictObject({
    waiting: z.boolean(),
    /** The `next` of the page before. */
    before: z.optional(instantSchema),
  }),
  output: z.object({
    applications: z.array(applicationSummarySchema),
    /** Ask for the next page with it; null at the end. */
    next: z.nullable(instantSchema),
  }),
  errors: [],
});
