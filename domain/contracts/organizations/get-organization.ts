import { eventSchema } from '../../events';
import { formerContactSchema } from '../../people/contact-history';
import { sanctionSchema } from '../../people/sanctions';
import { memberRoleSchema, memberSchema, organizationSchema, qualificationRecordSchema } from '../../people/schema';
import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const getOrganization = defineAction({
  name: 'organizations.get',
  functionName: 'api',
  kind: 'read',
  summary:
    '单位资料、资质、违规处理、成员、历任联系人、待处理的加入申请和操作记录；只给本单位成员和受理它的科协，电话只给需要的人',
  callers: ['person'],
  input: z.strictObject({ id: idSchema }),
  output: z.object({
    organization: z.extend(organizationSchema, {
      qualifications: z.array(qualificationRecordSchema),
      /** Latest last. */
      sanctions: z.array(sanctionSchema),
    }),
    members: z.array(memberSchema),
    /** Latest last; the present contact person is among the members. */
    formerContacts: z.array(formerContactSchema),
    timeline: z.array(eventSchema),
    /** The reader's own; null for an officer who is no member. */
    myRole: z.nullable(memberRoleSchema),
    isOfficer: z.boolean(),
  }),
  errors: ['NOT_FOUND'],
});
