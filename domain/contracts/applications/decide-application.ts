import { applicationSchema } from '../../applications/schema';
import { TEXT_MAX } from '../../constants';
import { textSchema } from '../../text';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

const base = { id: idSchema };

export const decideApplication = defineAction({
  name: 'applications.decide',
  functionName: 'staff',
  kind: 'write',
  summary: '形式审查通过送专家评审，或不予立项（须写原因）',
  callers: ['officer'],
  input: z.discriminatedUnion('decision', [
    z.strictObject({ ...base, decision: z.literal('send_to_experts') }),
    z.strictObject({ ...base, decision: z.literal('decline'), reason: textSchema(TEXT_MAX.comment) }),
  ]),
  output: z.object({ status: applicationSchema.shape.status }),
  errors: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
});
