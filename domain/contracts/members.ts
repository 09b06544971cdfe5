import { TEXT_MAX } from '../constants';
import { memberRoleSchema } from '../people/schema';
import { textSchema } from '../text';
import * as z from '../z';
import { defineAction } from './define-action';

const id = z.string().check(z.minLength(1), z.maxLength(64));
const reason = textSchema(TEXT_MAX.address);

export const approveMember = defineAction({
  name: 'members.approve',
  functionName: 'api',
  kind: 'write',
  summary: '同意一份加入申请；由本单位项目联系人或受理它的科协决定',
  callers: ['contact_person', 'officer'],
  input: z.strictObject({ organizationId: id, memberId: id }),
  output: z.object({ role: memberRoleSchema }),
  errors: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED', 'CONTACT_PERSON_EXISTS'],
});

export const declineMember = defineAction({
  name: 'members.decline',
  functionName: 'api',
  kind: 'write',
  summary: '写明原因，不同意一份加入申请；对方可以再申请',
  callers: ['contact_person', 'officer'],
  input: z.strictObject({ organizationId: id, memberId: id, reason }),
  output: z.object({ state: z.literal('declined') }),
  errors: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
});

export const handOverMember = defineAction({
  name: 'members.handOver',
  functionName: 'api',
  kind: 'write',
  summary:
    '项目联系人把这一角色移交给本单位的另一位成员或申请加入的人，自己成为单位工作人员；进行中的申报、项目和提醒一并转给对方',
  // Not `contact_person`: a repeat whose first reply was lost comes from somebody who no longer is.
  callers: ['person'],
  input: z.strictObject({ organizationId: id, toMemberId: id }),
  output: z.object({ contactMemberId: z.string() }),
  errors: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
});

export const rescueMember = defineAction({
  name: 'members.rescue',
  functionName: 'staff',
  kind: 'write',
  summary: '原项目联系人离开或更换了微信号时，由科协写明原因更换；原联系人退出本单位，进行中的工作转给新联系人',
  callers: ['officer'],
  input: z.strictObject({ organizationId: id, toMemberId: id, reason }),
  output: z.object({ contactMemberId: z.string() }),
  errors: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
});
