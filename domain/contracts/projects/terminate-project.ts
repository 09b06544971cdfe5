import { TEXT_MAX } from '../../constants';
import { projectSchema } from '../../projects/schema';
import { textSchema } from '../../text';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const terminateProject = defineAction({
  name: 'projects.terminate',
  functionName: 'staff',
  kind: 'write',
  summary: '终止项目，写明原因和追回的经费',
  callers: ['officer'],
  input: z.strictObject({
    id: idSchema,
    reason: textSchema(TEXT_MAX.comment),
    recoveredYuan: z.int('追回金额须为整数元').check(z.nonnegative('追回金额不能为负数')),
  }),
  output: z.object({ status: projectSchema.shape.status }),
  errors: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED', 'AMOUNT_ABOVE_CAP'],
});
