import { subjectSchema } from '../../files/schema';
import { changedItemSchema } from '../../projects/checklist';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const removeFile = defineAction({
  name: 'files.remove',
  functionName: 'api',
  kind: 'write',
  summary: '删除一份佐证材料，只要它所属的内容还能改；重复删除只算一次',
  callers: ['contact_person'],
  input: z.strictObject({ subject: subjectSchema, evidenceId: idSchema }),
  output: changedItemSchema,
  errors: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED', 'CALL_CLOSED'],
});
