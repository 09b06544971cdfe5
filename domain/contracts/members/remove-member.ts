import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';
import { reason } from '../organizations/fields';

export const removeMember = defineAction({
  name: 'members.remove',
  functionName: 'api',
  kind: 'write',
  summary: '写明原因，把一位成员移出单位；项目联系人只能移交或由科协更换，不能移出',
  callers: ['contact_person', 'officer'],
  input: z.strictObject({ organizationId: idSchema, memberId: idSchema, reason }),
  output: z.object({ state: z.literal('left') }),
  errors: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
});
