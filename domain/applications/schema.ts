/** An application (申报): the common core plus the answers to the notice's own form. */
import { TEXT_MAX } from '../constants';
import { textSchema } from '../text';
import { instantSchema } from '../time';
import * as z from '../z';
import { correctionSchema } from './correction';
import { filingSchema } from './filing';
import { applicationStatuses } from './lifecycle';

export const applicationStatusSchema = z.enum(applicationStatuses);

export const budgetLineSchema = z.object({
  id: z.string(),
  item: z.string().check(z.maxLength(TEXT_MAX.title, `支出内容最多 ${TEXT_MAX.title} 个字`)),
  yuan: z.int('金额须为整数元').check(z.nonnegative('金额不能为负数')),
});

/** Outside the notice's cells every application has the same core; the cell for money is written from it. */
export const applicationCoreSchema = z.object({
  trackCodes: z.array(z.string()),
  requestedYuan: z.nullable(z.int('申请金额须为整数元').check(z.nonnegative('申请金额不能为负数'))),
  budgetLines: z.array(budgetLineSchema).check(z.maxLength(50, '预算最多 50 行')),
  partners: z.array(textSchema(TEXT_MAX.short)).check(z.maxLength(5)),
});

/** Answers by field id; each value's shape follows the field's type (see domain/form/answers). */
export const answersSchema = z.record(z.string(), z.unknown());

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
  answers: answersSchema,
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
export const applicationSummarySchema = z.extend(z.omit(applicationSchema, { answers: true, core: true }), {
  title: z.nullable(z.string()),
  requestedYuan: z.nullable(z.int()),
});

export type Application = z.infer<typeof applicationSchema>;
export type ApplicationSummary = z.infer<typeof applicationSummarySchema>;
export type ApplicationCore = z.infer<typeof applicationCoreSchema>;
export type Answers = z.infer<typeof answersSchema>;
export type Publicity = z.infer<typeof publicitySchema>;
export type Receipt = z.infer<typeof receiptSchema>;
