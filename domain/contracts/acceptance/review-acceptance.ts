import { acceptanceReasonSchema } from '../../acceptance/schema';
import { checklistEntrySchema } from '../../projects/checklist';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const reviewAcceptance = defineAction({
  name: 'acceptance.review',
  functionName: 'staff',
  kind: 'write',
  summary: '逐项给出验收意见，可一次通过多项；退回的须写明原因',
  callers: ['officer'],
  input: z.strictObject({
    id: idSchema,
    verdicts: z
      .array(
        z.strictObject({
          itemId: idSchema,
          /** null takes an earlier verdict back. */
          verdict: z.nullable(z.enum(['passed', 'returned'])),
          comment: z.nullable(acceptanceReasonSchema),
        }),
      )
      .check(z.minLength(1), z.maxLength(100)),
  }),
  output: z.object({ checklist: z.array(checklistEntrySchema), version: z.int() }),
  errors: ['NOT_FOUND', 'INVALID_INPUT', 'TRANSITION_NOT_ALLOWED'],
});
