import { copiesSchema, manifestSchema } from '../../acceptance/schema';
import { projectSummarySchema } from '../../projects/summary';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const getManifest = defineAction({
  name: 'acceptance.manifest',
  functionName: 'api',
  kind: 'read',
  summary: '某一次提交时冻结的验收材料目录，供打印和核对；不写次数就是最近一次',
  callers: ['contact_person', 'officer'],
  input: z.strictObject({ id: idSchema, submissionNo: z.optional(z.int()) }),
  output: z.object({ project: projectSummarySchema, manifest: manifestSchema, copies: copiesSchema }),
  errors: ['NOT_FOUND'],
});
