import { memberRoleSchema } from '../../people/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';
import { key } from './fields';

export const joinOrganization = defineAction({
  name: 'organizations.join',
  functionName: 'api',
  kind: 'write',
  summary: '申请加入一家单位，由该单位项目联系人或科协同意；同一个 key 只申请一次',
  callers: ['person'],
  input: z.strictObject({ organizationId: idSchema, role: memberRoleSchema, key }),
  output: z.object({ memberId: z.string(), state: z.enum(['requested', 'active', 'declined', 'left']) }),
  errors: ['PERSON_UNKNOWN', 'NOT_FOUND', 'ALREADY_MEMBER', 'MEMBERSHIP_LIMIT_REACHED', 'JOIN_LIMIT_REACHED'],
});
