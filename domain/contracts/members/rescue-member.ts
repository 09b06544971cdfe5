import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';
import { reason } from '../organizations/fields';

export const rescueMember = defineAction({
  name: 'members.rescue',
  functionName: 'staff',
  kind: 'write',
  summary: '原项目联系人离开或更换了微信号时，由科协写明原因更换；原联系人退出本单位，进行中的工作转给新联系人',
  callers: ['officer'],
  input: z.strictObject({ organizationId: idSchema, toMemberId: idSchema, reason }),
  output: z.object({ contactMemberId: z.string() }),
  errors: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
});
