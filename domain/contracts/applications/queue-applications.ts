import { applicationSummarySchema } from '../../applications/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';

export const queueApplications = defineAction({
  name: 'applications.queue',
  functionName: 'staff',
  kind: 'read',
  summary: '本单位所发通知收到的申报，等待处理的在前',
  callers: ['officer'],
  input: z.strictObject({}),
  output: z.object({ applications: z.array(applicationSummarySchema) }),
  errors: [],
});
