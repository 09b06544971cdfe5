import { TEXT_MAX } from '../constants';
import { organizationSchema, personSchema } from '../people/schema';
import { phoneSchema, textSchema } from '../text';
import * as z from '../z';
import { defineAction } from './define-action';

export const getMe = defineAction({
  name: 'me.get',
  functionName: 'api',
  kind: 'read',
  summary: '我是谁、代表哪些单位、申请加入哪些单位；未登记的人得到 person: null',
  callers: ['person'],
  input: z.strictObject({}),
  output: z.object({
    person: z.nullable(personSchema),
    organizations: z.array(
      z.extend(organizationSchema, {
        /** People who ask to join; of interest to the contact person. */
        joinRequestCount: z.int(),
      }),
    ),
  }),
  errors: [],
});

export const updateMe = defineAction({
  name: 'me.update',
  functionName: 'api',
  kind: 'write',
  summary: '填写或修改我的姓名和电话；第一次填写即完成个人登记',
  callers: ['person'],
  input: z.strictObject({
    name: textSchema(TEXT_MAX.name),
    phone: z.nullable(phoneSchema),
  }),
  output: z.object({ person: personSchema }),
  errors: [],
});

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
