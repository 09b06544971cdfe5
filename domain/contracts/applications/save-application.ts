import { answersSchema, applicationCoreSchema } from '../../applications/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const saveApplication = defineAction({
  name: 'applications.save',
  functionName: 'api',
  kind: 'write',
  summary: '保存改动的栏目；baseVersion 不是最新时拒绝，不覆盖别处的修改',
  callers: ['contact_person'],
  input: z.strictObject({
    id: idSchema,
    baseVersion: z.int(),
    core: z.optional(z.partial(applicationCoreSchema)),
    answers: z.optional(answersSchema),
  }),
  output: z.object({ version: z.int() }),
  errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'TRANSITION_NOT_ALLOWED', 'CALL_CLOSED'],
});
