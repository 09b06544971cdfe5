import * as z from '../../z';
import { defineAction } from '../define-action';

export const redeemOfficerCode = defineAction({
  name: 'me.redeemOfficerCode',
  functionName: 'api',
  kind: 'write',
  summary: '用管理员给的一次性开通码成为某科协的工作人员；同一个人重复使用同一个码无妨',
  callers: ['person'],
  input: z.strictObject({ code: z.string().check(z.minLength(1, '请填写开通码'), z.maxLength(40)) }),
  output: z.object({ issuerName: z.string(), categories: z.nullable(z.array(z.string())) }),
  errors: ['PERSON_UNKNOWN', 'OFFICER_CODE_INVALID'],
});
