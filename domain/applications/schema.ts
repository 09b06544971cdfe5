/** An application (申报): the common core plus the answers to the notice's own form. */
import { TEXT_MAX } from '../constants';
import { textSchema } from '../text';
import { instantSchema } from '../time';
import * as z from '../z';
import { correctionSchema } from './correction';
import { filingSchema } from './filing';
import { applicationStatuses } from './statuses';

export const applicationStatusSchema = z.enum(applicationStatuses);

/** Counted as Chinese counts: a character is one, an emoji too. */
const shortText = (label: string, max: number) =>
  z.string().check(z.refine((value) => [...value].length <= max, `${label}最多 ${max} 个字`));

const rowIdSchema = z.string().check(z.minLength(1), z.maxLength(64));

export const budgetLineSchema = z.object({
  id: rowIdSchema,
  item: shortText('支出内容', TEXT_MAX.title),
  yuan: z.int('金额须为整数元').check(z.nonnegative('金额不能为负数')),
});

const personText = (label: string, max: number) => z._default(shortText(label, max), '');
export const leaderSchema = z.object({
  name: personText('姓名', TEXT_MAX.name),
  title: personText('职务', TEXT_MAX.short),
  phone: personText('联系电话', TEXT_MAX.short),
});
export const contactPersonSchema = z.extend(leaderSchema, {
  email: personText('电子邮箱', TEXT_MAX.short),
  wechat: personText('微信号', TEXT_MAX.short),
});

const nobody = { name: '', title: '', phone: '' };

/** What one save may hold of the core: half-written, but well-typed and bounded. */
const coreShape = {
  trackCodes: z.array(shortText('申报类型', TEXT_MAX.short)).check(z.maxLength(20, '申报类型过多')),
  /** Where the track pays by tier, the words of the chosen one; null: its last, which is for all the rest. */
  tier: z.nullable(shortText('资助档次', TEXT_MAX.short)),
  requestedYuan: z.nullable(z.int('申请金额须为整数元').check(z.nonnegative('申请金额不能为负数'))),
  budgetLines: z.array(budgetLineSchema).check(z.maxLength(50, '预算最多 50 行')),
  leader: leaderSchema,
  contactPerson: contactPersonSchema,
  partners: z.array(textSchema(TEXT_MAX.short)).check(z.maxLength(5, '联合申报单位最多填 5 个')),
};
export const corePatchSchema = z.partial(z.object(coreShape));

/**
 * Outside the notice's cells every application has the same core; the notice's cells for people and money are written
 * from it. The defaults are for what was stored before these were asked.
 */
export const applicationCoreSchema = z.object({
  ...coreShape,
  tier: z._default(coreShape.tier, null),
  leader: z._default(leaderSchema, nobody),
  contactPerson: z._default(contactPersonSchema, { ...nobody, email: '', wechat: '' }),
});

export const emptyCore: z.infer<typeof applicationCoreSchema> = {
  trackCodes: [],
  tier: null,
  requestedYuan: null,
  budgetLines: [],
  leader: nobody,
  contactPerson: { ...nobody, email: '', wechat: '' },
  partners: [],
};

const draftText = shortText('这一栏', TEXT_MAX.draft);
const draftCell = z.union([draftText, z.number(), z.null()]);
const cellNames = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,59}$/, '栏目编号有误'));
const draftRow = z.object({ id: rowIdSchema, cells: z.record(cellNames, draftCell) });

/**
 * What a draft may hold in one cell of the form: any half-written value, well-typed and bounded. Whether it is what the
 * form asks is the submission's business (applicationSchemaOf), so that saving need not know the form.
 */
export const draftAnswerSchema = z.union(
  [
    draftCell,
    z.boolean(),
    z
      .array(z.union([shortText('选项', TEXT_MAX.address), draftRow, z.record(cellNames, draftCell)]))
      .check(z.maxLength(200)),
    z.record(cellNames, draftCell),
  ],
  `内容有误，或超过 ${TEXT_MAX.draft} 个字`,
);

/** Answers by field id. */
export const answersSchema = z.record(cellNames, draftAnswerSchema);

export const receiptSchema = z.object({
  number: z.string(),
  submittedAt: instantSchema,
  /** 1 for the first submission; a corrected application gets the next number. */
  submissionNo: z.int(),
  /** In the footer of the printed copy; confirmed when the stamped scan is uploaded. */
  code: z.string(),
});

/** Until when the result is open to objections; awarding waits for it. */
export const publicitySchema = z.object({ startedAt: instantSchema, endsBefore: instantSchema });

export const applicationSchema = z.object({
  id: z.string(),
  callSlug: z.string(),
  callTitle: z.string(),
  categoryCode: z.string(),
  categoryName: z.string(),
  organizationId: z.string(),
  organizationName: z.string(),
  status: applicationStatusSchema,
  version: z.int(),
  /** Taken from the call when the application is started, so that lists need no second query. */
  closesBefore: z.nullable(instantSchema),
  core: applicationCoreSchema,
  /** Each value's shape follows the field's type (see domain/form/answers). */
  answers: z.record(z.string(), z.unknown()),
  /** Paths (`core.leader`, `answers.address`) filled in from what is known of the organization, until somebody edits them. */
  prefilled: z._default(z.array(z.string()), []),
  /** Keys of the latest saves: whoever lost the reply to one finds here whether it was done. */
  saveKeys: z._default(z.array(z.string()), []),
  receipt: z.nullable(receiptSchema),
  /** What is left to do elsewhere for the latest submission; null before the first. */
  filing: z._default(z.nullable(filingSchema), null),
  /** The latest return, kept after the resubmission so that both sides can compare. */
  correction: z._default(z.nullable(correctionSchema), null),
  publicity: z._default(z.nullable(publicitySchema), null),
  projectId: z.nullable(z.string()),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});

/** What lists show: everything but the answers. */
export const applicationSummarySchema = z.extend(
  z.omit(applicationSchema, { answers: true, core: true, prefilled: true, saveKeys: true }),
  {
    title: z.nullable(z.string()),
    requestedYuan: z.nullable(z.int()),
  },
);

export type Application = z.infer<typeof applicationSchema>;
export type ApplicationSummary = z.infer<typeof applicationSummarySchema>;
export type ApplicationCore = z.infer<typeof applicationCoreSchema>;
export type Publicity = z.infer<typeof publicitySchema>;
export type CorePatch = z.infer<typeof corePatchSchema>;
export type Answers = Application['answers'];
export type Receipt = z.infer<typeof receiptSchema>;
