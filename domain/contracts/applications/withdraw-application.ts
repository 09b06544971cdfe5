import { applicationSchema } from '../../applications/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const withdrawApplication = defineAction({
  name: 'applications.withdraw',
  functionName: 'api',
  kind: 'write',
  summary: '截止前撤回申报，让出名额；截止前可修改后再次提交',
  callers: ['contact_person'],
  input: z.strictObject({ id: idSchema }),
  output: z.object({ status: applicationSchema.shape.status, version: z.int() }),
  errors: ['NOT_FOUND', 'CALL_CLOSED', 'TRANSITION_NOT_ALLOWED'],
});
