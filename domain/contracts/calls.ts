import { callSchema, categorySchema } from '../call/schema';
import { categoryEligibilitySchema } from '../eligibility/verdict';
import * as z from '../z';
import { defineAction } from './define-action';

/** What the list shows of a call: enough to search, filter and count, no forms. */
export const callSummarySchema = z.extend(
  z.pick(callSchema, {
    slug: true,
    issuer: true,
    documentNumber: true,
    title: true,
    programme: true,
    year: true,
    publishedOn: true,
    window: true,
  }),
  {
    /** True for the clearly labelled 演示 call, whose dates move with today. */
    isDemo: z.boolean(),
    categories: z.array(
      z.pick(categorySchema, {
        code: true,
        name: true,
        quota: true,
        applicants: true,
        fundingTotalYuan: true,
        open: true,
      }),
    ),
  },
);
export type CallSummary = z.infer<typeof callSummarySchema>;

export const listCalls = defineAction({
  name: 'calls.list',
  functionName: 'api',
  kind: 'read',
  summary: '全部申报通知，供列表、筛选和搜索；不含申报表',
  callers: ['anyone'],
  input: z.strictObject({}),
  output: z.object({ calls: z.array(callSummarySchema) }),
  errors: [],
});

export const getCall = defineAction({
  name: 'calls.get',
  functionName: 'api',
  kind: 'read',
  summary: '一份申报通知的全部内容，含申报表和矛盾之处',
  callers: ['anyone'],
  input: z.strictObject({ slug: z.string() }),
  output: z.object({ call: z.extend(callSchema, { isDemo: z.boolean() }) }),
  errors: ['NOT_FOUND'],
});

export const getCallEligibility = defineAction({
  name: 'calls.eligibility',
  functionName: 'api',
  kind: 'read',
  summary: '本人各单位对每个项目类型和申报类型可否申报，连同全部理由、出处和办法；未登记单位的人得到空列表',
  callers: ['person'],
  input: z.strictObject({ slug: z.string() }),
  output: z.object({
    organizations: z.array(
      z.object({ id: z.string(), name: z.string(), categories: z.array(categoryEligibilitySchema) }),
    ),
  }),
  errors: ['NOT_FOUND'],
});
