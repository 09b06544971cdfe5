import { memberRoleSchema } from '../../people/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const approveMember = defineAction({
  name: 'members.approve',
  functionName: 'api',
  kind: 'write',
  summary: '同意一份加入申请；由本单位项目联系人或受理它的科协决定',
  callers: ['contact_person', 'officer'],
  input: z.strictObject({ organizationId: idSchema, memberId: idSchema }),
  output: z.object({ role: memberRoleSchema }),
  errors: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED', 'CONTACT_PERSON_EXISTS'],
});
