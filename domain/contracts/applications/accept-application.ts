import { applicationSchema } from '../../applications/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const acceptApplication = defineAction({
  name: 'applications.accept',
  functionName: 'staff',
  kind: 'write',
  summary: '受理，进入形式审查',
  callers: ['officer'],
  input: z.strictObject({ id: idSchema }),
  output: z.object({ status: applicationSchema.shape.status }),
  errors: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
});
