import { organizationKinds } from '../call/schema';
import { TEXT_MAX } from '../constants';
import { findQualificationType } from '../eligibility/qualifications';
import { eventSchema } from '../events';
import { wantedBigrams } from '../people/names';
import {
  memberRoleSchema,
  memberSchema,
  organizationSchema,
  organizationSummarySchema,
  qualificationRecordSchema,
} from '../people/schema';
import { textSchema } from '../text';
import { instantSchema } from '../time';
import * as z from '../z';
import { defineAction } from './define-action';

const id = z.string().check(z.minLength(1), z.maxLength(64));
/** Chosen by the phone, one per intention: a retry finds what the first try made. */
const key = z.string().check(z.minLength(8, '请求编号太短'), z.maxLength(64));

const name = textSchema(TEXT_MAX.title).check(
  z.refine((text) => wantedBigrams(text).length > 0, '请填写单位全称，与登记证书一致'),
);
const kinds = z.array(z.enum(organizationKinds, '请从所列类别中选择')).check(
  z.minLength(1, '请至少选择一种'),
  z.refine((list) => new Set(list).size === list.length, '同一类别只选一次'),
);
const formerNames = z.array(textSchema(TEXT_MAX.title)).check(z.maxLength(5, '最多填写 5 个'));
const address = z.nullable(textSchema(TEXT_MAX.address));
const reason = textSchema(TEXT_MAX.address);

export const searchOrganizations = defineAction({
  name: 'organizations.search',
  functionName: 'api',
  kind: 'read',
  summary: '按名称中的任意两字以上找单位，曾用名、全角、协会与学会的不同叫法都能找到；每页 20 家',
  callers: ['person'],
  input: z.strictObject({
    text: textSchema(TEXT_MAX.title).check(
      z.refine((text) => wantedBigrams(text).length > 0, '请输入单位名称中的两个字以上'),
    ),
    /** `next` of the page before. */
    after: z.optional(z.string().check(z.maxLength(200))),
  }),
  output: z.object({ organizations: z.array(organizationSummarySchema), next: z.nullable(z.string()) }),
  errors: [],
});

export const registerOrganization = defineAction({
  name: 'organizations.register',
  functionName: 'api',
  kind: 'write',
  summary:
    '登记一家单位并成为它的项目联系人，等待科协审核；名称与已有单位相近时先给出 similar、不登记，确认不是同一家后带 confirmDistinct 再来',
  callers: ['person'],
  input: z.strictObject({
    key,
    name,
    kinds,
    region: textSchema(TEXT_MAX.name),
    /** Name of the association that publishes the calls. */
    issuer: textSchema(TEXT_MAX.short),
    address: z._default(address, null),
    formerNames: z._default(formerNames, []),
    confirmDistinct: z._default(z.boolean(), false),
  }),
  output: z.object({
    /** Null while `similar` asks for an answer. */
    id: z.nullable(z.string()),
    similar: z.array(organizationSummarySchema),
  }),
  errors: ['PERSON_UNKNOWN', 'MEMBERSHIP_LIMIT_REACHED'],
});

export const joinOrganization = defineAction({
  name: 'organizations.join',
  functionName: 'api',
  kind: 'write',
  summary: '申请加入一家单位，由该单位项目联系人或科协同意；同一个 key 只申请一次',
  callers: ['person'],
  input: z.strictObject({ organizationId: id, role: memberRoleSchema, key }),
  output: z.object({ memberId: z.string(), state: z.enum(['requested', 'active', 'declined', 'left']) }),
  errors: ['PERSON_UNKNOWN', 'NOT_FOUND', 'ALREADY_MEMBER', 'MEMBERSHIP_LIMIT_REACHED', 'JOIN_LIMIT_REACHED'],
});

export const getOrganization = defineAction({
  name: 'organizations.get',
  functionName: 'api',
  kind: 'read',
  summary: '单位资料、资质、成员、待处理的加入申请和操作记录；只给本单位成员和受理它的科协，电话只给需要的人',
  callers: ['person'],
  input: z.strictObject({ id }),
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

export const updateOrganization = defineAction({
  name: 'organizations.update',
  functionName: 'api',
  kind: 'write',
  summary:
    '修改单位资料；审核通过前可改全部并视为重新提交，通过后改名称或类别须科协再审核，审核前仍按原名称和类别；version 不是最新时拒绝',
  callers: ['contact_person'],
  input: z
    .strictObject({
      id,
      version: z.int(),
      name: z.optional(name),
      kinds: z.optional(kinds),
      region: z.optional(textSchema(TEXT_MAX.name)),
      issuer: z.optional(textSchema(TEXT_MAX.short)),
      address: z.optional(address),
      formerNames: z.optional(formerNames),
    })
    .check(z.refine((input) => Object.keys(input).length > 2, '没有要修改的内容')),
  output: z.object({ version: z.int(), status: organizationSchema.shape.status }),
  errors: ['NOT_FOUND', 'VERSION_CONFLICT'],
});

const yearMessage = '请填写四位年份，如 2025';

export const submitQualification = defineAction({
  name: 'qualifications.submit',
  functionName: 'api',
  kind: 'write',
  summary: '提交一项资质和证明说明，等待科协核实；同一个 key 只提交一次',
  callers: ['contact_person'],
  input: z
    .strictObject({
      organizationId: id,
      key,
      type: z.string().check(z.refine((type) => findQualificationType(type) !== null, '请从所列资质中选择')),
      level: z.nullable(textSchema(TEXT_MAX.name)),
      year: z.nullable(z.int(yearMessage).check(z.minimum(1950, yearMessage), z.maximum(2100, yearMessage))),
      note: textSchema(TEXT_MAX.short * 5),
    })
    .check(
      z.refine(
        ({ type, level }) => {
          const levels = findQualificationType(type)?.levels ?? [];
          return levels.length === 0 ? level === null : level !== null && levels.includes(level);
        },
        { path: ['level'], error: '请从这项资质的等级中选择；没有等级的资质不用填' },
      ),
    ),
  output: z.object({ qualification: qualificationRecordSchema }),
  errors: ['NOT_FOUND', 'QUALIFICATION_EXISTS', 'QUALIFICATION_LIMIT_REACHED'],
});

/** Officers' side, in the `staff` function. */
export const queueOrganizations = defineAction({
  name: 'organizations.queue',
  functionName: 'staff',
  kind: 'read',
  summary: '等待本科协处理的单位：待审核、待核实资质、须由科协决定的加入申请；等得久的在前，最多 100 家',
  callers: ['officer'],
  input: z.strictObject({}),
  output: z.object({
    organizations: z.array(
      z.extend(organizationSummarySchema, {
        proposed: organizationSchema.shape.proposed,
        updatedAt: instantSchema,
        tasks: z.object({ review: z.boolean(), qualifications: z.int(), joinRequests: z.int() }),
      }),
    ),
  }),
  errors: [],
});

const reasonWhen =
  (decision: string) =>
  (input: { decision: string; reason?: string | undefined }): boolean =>
    input.decision !== decision || input.reason !== undefined;

export const reviewOrganization = defineAction({
  name: 'organizations.review',
  functionName: 'staff',
  kind: 'write',
  summary: '审核单位的登记或资料变更：通过，或写明原因退回；version 是看到的那一版，已被改动则拒绝',
  callers: ['officer'],
  input: z
    .strictObject({
      id,
      version: z.int(),
      decision: z.enum(['approve', 'return'], '请选择通过或退回'),
      reason: z.optional(reason),
    })
    .check(z.refine(reasonWhen('return'), { path: ['reason'], error: '请写明退回的原因，对方会看到' })),
  output: z.object({ version: z.int(), status: organizationSchema.shape.status }),
  errors: ['NOT_FOUND', 'VERSION_CONFLICT', 'TRANSITION_NOT_ALLOWED'],
});

export const reviewQualification = defineAction({
  name: 'qualifications.review',
  functionName: 'staff',
  kind: 'write',
  summary: '核实一项资质：属实，或写明原因不予核实；已核实的也可以撤销',
  callers: ['officer'],
  input: z
    .strictObject({
      organizationId: id,
      qualificationId: id,
      decision: z.enum(['verify', 'reject'], '请选择属实或不予核实'),
      reason: z.optional(reason),
    })
    .check(z.refine(reasonWhen('reject'), { path: ['reason'], error: '请写明不予核实的原因，对方会看到' })),
  output: z.object({ qualification: qualificationRecordSchema }),
  errors: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
});
