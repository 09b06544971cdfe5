import { projectSchema } from '../../projects/schema';
import { dateSchema } from '../../time';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const signProject = defineAction({
  name: 'projects.sign',
  functionName: 'api',
  kind: 'write',
  summary: '登记项目合同书的签订日期；须先上传签字盖章的合同。拨款之前可以更正',
  callers: ['contact_person'],
  input: z.strictObject({ id: idSchema, signedOn: dateSchema }),
  output: z.object({ contract: projectSchema.shape.contract }),
  errors: ['NOT_FOUND', 'INVALID_INPUT', 'TRANSITION_NOT_ALLOWED'],
});
