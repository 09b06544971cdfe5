import { MAX_FILES_PER_SLOT } from '../../constants';
import { slotSchema, subjectSchema } from '../../files/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const reorderFiles = defineAction({
  name: 'files.reorder',
  functionName: 'api',
  kind: 'write',
  summary: '排定一个位置里文件的先后：写出文件的编号；没写到的和以后上传的排在后面',
  callers: ['contact_person'],
  input: z.strictObject({
    subject: subjectSchema,
    slot: slotSchema,
    evidenceIds: z.array(idSchema).check(z.minLength(1), z.maxLength(MAX_FILES_PER_SLOT)),
  }),
  output: z.object({ evidenceIds: z.array(z.string()) }),
  errors: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED', 'CALL_CLOSED'],
});
