import { eventSchema } from '../../events';
import { memberRoleSchema, memberSchema, organizationSchema, qualificationRecordSchema } from '../../people/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const getOrganization = defineAction({
  name: 'organizations.get',
  functionName: 'api',
  kind: 'read',
  summary: '单位资料、资质、成员、待处理的加入申请和操作记录；只给本单位成员和受理它的科协，电话只给需要的人',
  callers: ['person'],
  input: z.strictObject({ id: idSchema }),
  output: z.object({
    organization: z.extend(organizationSchema, { qualifications: z.array(qualificationRecordSchema) }),
    members: z.array(memberSchema),
    timeline: z.array(eventSchema),
    /** The reader's own; null for an officer who is no member. */
    myRole: z.nullable(memberRoleSchema),
    isOfficer: z.boolean(),
  }),
  errors: ['NOT_FOUND'],
});
