import { acceptanceReasonSchema } from '../../acceptance/schema';
import { changedItemSchema } from '../../projects/checklist';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const markItem = defineAction({
  name: 'acceptance.mark',
  functionName: 'api',
  kind: 'write',
  summary: '说明验收材料的一项：不适用及原因，或给科协的说明；再次说明以后一次为准',
  callers: ['contact_person'],
  input: z.strictObject({
    id: idSchema,
    itemId: idSchema,
    applies: z.boolean(),
    /** Asked for when it does not apply. */
    reason: z.nullable(acceptanceReasonSchema),
    note: z.nullable(acceptanceReasonSchema),
  }),
  output: changedItemSchema,
  errors: ['NOT_FOUND', 'INVALID_INPUT', 'TRANSITION_NOT_ALLOWED'],
});
