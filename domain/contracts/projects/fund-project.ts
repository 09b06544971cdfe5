import { projectSchema } from '../../projects/schema';
import { dateSchema } from '../../time';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const fundProject = defineAction({
  name: 'projects.fund',
  functionName: 'staff',
  kind: 'write',
  summary: '合同已签，登记经费拨付的日期和金额',
  callers: ['officer'],
  input: z.strictObject({
    id: idSchema,
    fundedOn: dateSchema,
    fundedYuan: z.int('拨付金额须为整数元').check(z.positive('拨付金额须大于零')),
  }),
  output: z.object({ status: projectSchema.shape.status, contract: projectSchema.shape.contract }),
  errors: ['NOT_FOUND', 'INVALID_INPUT', 'TRANSITION_NOT_ALLOWED', 'AMOUNT_ABOVE_CAP'],
});
