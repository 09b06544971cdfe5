import { answersSchema, corePatchSchema } from '../../applications/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const saveApplication = defineAction({
  name: 'applications.save',
  functionName: 'api',
  kind: 'write',
  summary:
    '保存改动的栏目，草稿可以只写了一半；baseVersion 不是最新时拒绝，不覆盖别处的修改。只查类型和长短，是否合乎申报表在提交时查',
  callers: ['contact_person'],
  input: z.strictObject({
    id: idSchema,
    baseVersion: z.int(),
    /** Made up by the phone for this save and kept with the draft (`saveKeys`): a lost reply can be asked about. */
    key: z.optional(idSchema),
    core: z.optional(corePatchSchema),
    answers: z.optional(answersSchema),
  }),
  output: z.object({ version: z.int() }),
  errors: [
    'NOT_FOUND',
    'VERSION_CONFLICT',
    'TRANSITION_NOT_ALLOWED',
    'CALL_CLOSED',
    'CALL_NOT_OPEN',
    'CORRECTION_CLOSED',
  ],
});
