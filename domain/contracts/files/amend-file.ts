import { shotSchema } from '../../call/schema';
import { captionSchema, evidenceSchema, subjectSchema } from '../../files/schema';
import { changedItemSchema } from '../../projects/checklist';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const amendFile = defineAction({
  name: 'files.amend',
  functionName: 'api',
  kind: 'write',
  summary: '改一份佐证材料的说明、镜头或所属活动；没写的不变',
  callers: ['person'],
  input: z.strictObject({
    subject: subjectSchema,
    evidenceId: idSchema,
    caption: z.optional(z.nullable(captionSchema)),
    shot: z.optional(z.nullable(shotSchema)),
    activityId: z.optional(z.nullable(idSchema)),
  }),
  output: z.extend(changedItemSchema, { evidence: evidenceSchema }),
  errors: ['NOT_FOUND', 'FILE_REJECTED', 'TRANSITION_NOT_ALLOWED', 'CALL_CLOSED'],
});
