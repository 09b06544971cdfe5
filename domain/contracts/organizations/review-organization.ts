import { organizationSchema } from '../../people/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';
import { reason, reasonWhen } from './fields';

export const reviewOrganization = defineAction({
  name: 'organizations.review',
  functionName: 'staff',
  kind: 'write',
  summary: '审核单位的登记或资料变更：通过，或写明原因退回；version 是看到的那一版，已被改动则拒绝',
  callers: ['officer'],
  input: z
    .strictObject({
      id: idSchema,
      version: z.int(),
      decision: z.enum(['approve', 'return'], '请选择通过或退回'),
      reason: z.optional(reason),
    })
    .check(z.refine(reasonWhen('return'), { path: ['reason'], error: '请写明退回的原因，对方会看到' })),
  output: z.object({ version: z.int(), status: organizationSchema.shape.status }),
  errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'TRANSITION_NOT_ALLOWED'],
});
