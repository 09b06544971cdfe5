import { acceptanceReasonSchema } from '../../acceptance/schema';
import { MAX_PUBLICITY_DAYS } from '../../constants';
import { projectSchema } from '../../projects/schema';
import { dateSchema } from '../../time';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

const base = { id: idSchema };

export const decideProject = defineAction({
  name: 'projects.decide',
  functionName: 'staff',
  kind: 'write',
  summary: '后补助项目：成果送专家评审、公示、给予资助、拨付、结题，或不予资助（须写原因）',
  callers: ['officer'],
  input: z.discriminatedUnion('decision', [
    z.strictObject({ ...base, decision: z.literal('send_to_experts') }),
    z.strictObject({
      ...base,
      decision: z.literal('publicize'),
      days: z
        .int('公示天数须为整数')
        .check(z.positive('公示至少 1 天'), z.maximum(MAX_PUBLICITY_DAYS, `公示最多 ${MAX_PUBLICITY_DAYS} 天`)),
    }),
    z.strictObject({
      ...base,
      decision: z.literal('award'),
      awardedYuan: z.int('资助金额须为整数元').check(z.positive('资助金额须大于零')),
    }),
    z.strictObject({ ...base, decision: z.literal('pay'), paidOn: dateSchema }),
    z.strictObject({ ...base, decision: z.literal('close') }),
    z.strictObject({ ...base, decision: z.literal('decline'), reason: acceptanceReasonSchema }),
  ]),
  output: z.object({ status: projectSchema.shape.status }),
  errors: ['NOT_FOUND', 'INVALID_INPUT', 'TRANSITION_NOT_ALLOWED', 'PUBLICITY_NOT_OVER', 'AMOUNT_ABOVE_CAP'],
});
