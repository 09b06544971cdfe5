import {
  answersSchema,
  applicationCoreSchema,
  applicationSchema,
  applicationSummarySchema,
  receiptSchema,
} from '../applications/schema';
import { categorySchema } from '../call/schema';
import { eventSchema } from '../events';
import * as z from '../z';
import { defineAction } from './define-action';

const id = z.string().check(z.minLength(1), z.maxLength(64));

export const startApplication = defineAction({
  name: 'applications.start',
  functionName: 'api',
  kind: 'write',
  summary: '为本单位开始一项申报；同一单位同一类别重复调用得到同一份草稿',
  callers: ['contact_person'],
  input: z.strictObject({ callSlug: z.string(), categoryCode: z.string(), organizationId: z.string() }),
  output: z.object({ id: z.string() }),
  errors: [
    'NOT_FOUND',
    'FORBIDDEN',
    'ORGANIZATION_NOT_APPROVED',
    'CALL_CLOSED',
    'CALL_NOT_OPEN',
    'CATEGORY_NOT_OPEN',
    'NOT_ELIGIBLE',
  ],
});

export const getApplication = defineAction({
  name: 'applications.get',
  functionName: 'api',
  kind: 'read',
  summary: '一项申报的全部内容、它的类别（含申报表）和时间线',
  callers: ['contact_person'],
  input: z.strictObject({ id }),
  output: z.object({
    application: applicationSchema,
    category: categorySchema,
    timeline: z.array(eventSchema),
  }),
  errors: ['NOT_FOUND'],
});

export const listApplications = defineAction({
  name: 'applications.list',
  functionName: 'api',
  kind: 'read',
  summary: '本单位的申报，最近更新在前',
  callers: ['contact_person'],
  input: z.strictObject({}),
  output: z.object({ applications: z.array(applicationSummarySchema) }),
  errors: [],
});

export const saveApplication = defineAction({
  name: 'applications.save',
  functionName: 'api',
  kind: 'write',
  summary: '保存改动的栏目；baseVersion 不是最新时拒绝，不覆盖别处的修改',
  callers: ['contact_person'],
  input: z.strictObject({
    id,
    baseVersion: z.int(),
    core: z.optional(z.partial(applicationCoreSchema)),
    answers: z.optional(answersSchema),
  }),
  output: z.object({ version: z.int() }),
  errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'TRANSITION_NOT_ALLOWED', 'CALL_CLOSED'],
});

export const submitApplication = defineAction({
  name: 'applications.submit',
  functionName: 'api',
  kind: 'write',
  summary: '提交申报，得到小程序回执；重复提交同一版本得到同一张回执',
  callers: ['contact_person'],
  input: z.strictObject({ id, version: z.int() }),
  output: z.object({ receipt: receiptSchema, version: z.int() }),
  errors: [
    'NOT_FOUND',
    'CALL_CLOSED',
    'CALL_NOT_OPEN',
    'VERSION_CONFLICT',
    'FORM_INCOMPLETE',
    'QUOTA_REACHED',
    'TRANSITION_NOT_ALLOWED',
  ],
});

/** Officers' side, in the `staff` function. */
const officerTransition = <const N extends string>(name: N, summary: string) =>
  defineAction({
    name,
    functionName: 'staff',
    kind: 'write',
    summary,
    callers: ['officer'],
    input: z.strictObject({ id }),
    output: z.object({ status: applicationSchema.shape.status }),
    errors: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
  });

export const acceptApplication = officerTransition('applications.accept', '受理，进入形式审查');
export const sendApplicationToExperts = officerTransition('applications.sendToExperts', '形式审查通过，送专家评审');
export const publicizeApplication = officerTransition('applications.publicize', '评审通过，开始公示');
export const declineApplication = officerTransition('applications.decline', '不予立项');

export const awardApplication = defineAction({
  name: 'applications.award',
  functionName: 'staff',
  kind: 'write',
  summary: '公示结束，予以立项并写明资助金额；由此产生项目和验收清单',
  callers: ['officer'],
  input: z.strictObject({ id, awardedYuan: z.int('资助金额须为整数元').check(z.positive('资助金额须大于零')) }),
  output: z.object({ projectId: z.string() }),
  errors: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED', 'AMOUNT_ABOVE_CAP'],
});

export const queueApplications = defineAction({
  name: 'applications.queue',
  functionName: 'staff',
  kind: 'read',
  summary: '本单位所发通知收到的申报，等待处理的在前',
  callers: ['officer'],
  input: z.strictObject({}),
  output: z.object({ applications: z.array(applicationSummarySchema) }),
  errors: [],
});
