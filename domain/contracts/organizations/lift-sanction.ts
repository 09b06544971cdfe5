import { sanctionSchema } from '../../people/sanctions';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';
import { reason } from './fields';

export const liftSanction = defineAction({
  name: 'organizations.liftSanction',
  functionName: 'staff',
  kind: 'write',
  summary: '写明原因，解除一项违规处理；由作出处理的科协解除，记录保留',
  callers: ['officer'],
  input: z.strictObject({ id: idSchema, sanctionId: idSchema, reason }),
  output: z.object({ sanction: sanctionSchema }),
  errors: ['NOT_FOUND'],
});
