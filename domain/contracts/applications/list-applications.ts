import { applicationSummarySchema } from '../../applications/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';

export const listApplications = defineAction({
  name: 'applications.list',
  functionName: 'api',
  kind: 'read',
  summary: '本单位的申报，最近更新在前',
  callers: ['contact_person'],
  input: z.strictObject({}),
  output: z.object({ applications: z.array(applicationSummarySchema) }),
  errors: [],
});
