import * as z from '../../z';
import { defineAction } from '../define-action';
import { idSchema } from '../id';

export const handOverMember = defineAction({
  name: 'members.handOver',
  functionName: 'api',
  kind: 'write',
  summary:
    '项目联系人把这一角色移交给本单位的另一位成员或申请加入的人，自己成为单位工作人员；进行中的申报、项目和提醒一并转给对方',
  // Not `contact_person`: a repeat whose first reply was lost comes from somebody who no longer is.
  callers: ['person'],
  input: z.strictObject({ organizationId: idSchema, toMemberId: idSchema }),
  output: z.object({ contactMemberId: z.string() }),
  errors: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
});
