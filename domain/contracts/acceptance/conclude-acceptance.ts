import { acceptanceReasonSchema } from '../../acceptance/schema';
import { projectSchema } from '../../projects/schema';
import { dateSchema } from '../../time';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const concludeAcceptance = defineAction({
  name: 'acceptance.conclude',
  functionName: 'staff',
  kind: 'write',
  summary: '结束一轮验收：退回（限期补正或整改），或通过、部分通过并结题',
  callers: ['officer'],
  input: z.discriminatedUnion('decision', [
    z.strictObject({
      decision: z.literal('return'),
      id: idSchema,
      /** rectify (整改): the work itself is to be put right, not only the papers. */
      isRectification: z.boolean(),
      correctUntil: dateSchema,
      comment: z.nullable(acceptanceReasonSchema),
    }),
    z.strictObject({
      decision: z.literal('close'),
      id: idSchema,
      result: z.enum(['passed', 'partial']),
      /** Asked for with a partial result. */
      comment: z.nullable(acceptanceReasonSchema),
      recoveredYuan: z.nullable(z.int('追回金额须为整数元').check(z.nonnegative('追回金额不能为负数'))),
    }),
  ]),
  output: z.object({ status: projectSchema.shape.status, version: z.int() }),
  errors: ['NOT_FOUND', 'INVALID_INPUT', 'TRANSITION_NOT_ALLOWED', 'AMOUNT_ABOVE_CAP'],
});
