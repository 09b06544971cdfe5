import * as z from '../../z';
import { defineAction } from '../define-action';

export const bindPhone = defineAction({
  name: 'me.bindPhone',
  functionName: 'api',
  kind: 'write',
  summary: '用微信手机号按钮给的 code 取得手机号；已登记的人同时保存，未登记的人随 me.update 一起保存',
  callers: ['person'],
  input: z.strictObject({ code: z.string().check(z.minLength(1), z.maxLength(200)) }),
  output: z.object({ phone: z.string(), isSaved: z.boolean() }),
  errors: ['PHONE_CODE_INVALID', 'PHONE_UNAVAILABLE'],
});
