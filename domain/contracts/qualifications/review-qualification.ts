import { qualificationRecordSchema } from '../../people/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';
import { reason, reasonWhen } from '../organizations/fields';

export const reviewQualification = defineAction({
  name: 'qualifications.review',
  functionName: 'staff',
  kind: 'write',
  summary: '核实一项资质：属实，或写明原因不予核实；已核实的也可以撤销',
  callers: ['officer'],
  input: z
    .strictObject({
      organizationId: idSchema,
      qualificationId: idSchema,
      decision: z.enum(['verify', 'reject'], '请选择属实或不予核实'),
      reason: z.optional(reason),
    })
    .check(z.refine(reasonWhen('reject'), { path: ['reason'], error: '请写明不予核实的原因，对方会看到' })),
  output: z.object({ qualification: qualificationRecordSchema }),
  errors: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
});
