import { acceptanceReasonSchema, manifestSchema } from '../../acceptance/schema';
import { expenseInputSchema, projectSchema } from '../../projects/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const submitAcceptance = defineAction({
  name: 'acceptance.submit',
  functionName: 'api',
  kind: 'write',
  summary: '提交验收材料（后补助项目为活动成果），冻结清单；重复提交同一版本得到同一份清单',
  callers: ['contact_person'],
  input: z.strictObject({
    id: idSchema,
    version: z.int(),
    unmetReason: z.nullable(acceptanceReasonSchema),
    expenses: z.array(expenseInputSchema).check(z.maxLength(50, '支出明细最多 50 行')),
  }),
  output: z.object({ manifest: manifestSchema, status: projectSchema.shape.status, version: z.int() }),
  errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'FORM_INCOMPLETE', 'TRANSITION_NOT_ALLOWED'],
});
