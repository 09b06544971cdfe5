/** An activity (活动) of a project: planned, then held or cancelled. */
import { filingKinds } from '../call/schema';
import { TEXT_MAX } from '../constants';
import { textSchema } from '../text';
import { dateSchema, instantSchema } from '../time';
import * as z from '../z';

export const activityStatuses = ['planned', 'held', 'cancelled'] as const;
export type ActivityStatus = (typeof activityStatuses)[number];
export const activityStatusWords: Record<ActivityStatus, string> = {
  planned: '待举办',
  held: '已举办',
  cancelled: '已取消',
};

/** What an activity can be counted by; the same keys as the minimums of a task. */
export const countKeys = [
  'participants',
  'experts',
  'countries',
  'firms',
  'journals',
  'teams',
  'provinces',
  'organizations',
] as const;
export type CountKey = (typeof countKeys)[number];
export const countsSchema = z.partialRecord(
  z.enum(countKeys),
  z.int('须为整数').check(z.nonnegative('不能为负数'), z.lte(1_000_000, '数字过大')),
);

export const speakerSchema = z.object({
  name: textSchema(TEXT_MAX.name),
  /** 职务职称 */
  title: z._default(z.string().check(z.maxLength(TEXT_MAX.short)), ''),
  unit: z._default(z.string().check(z.maxLength(TEXT_MAX.short)), ''),
  /** 报告主题 */
  topic: z._default(z.string().check(z.maxLength(TEXT_MAX.short)), ''),
});

const planShape = {
  title: textSchema(TEXT_MAX.title),
  startsAt: instantSchema,
  endsAt: instantSchema,
  place: textSchema(TEXT_MAX.address),
  /** Tasks of the category that it is to fulfil. */
  taskIds: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(30)),
  expected: countsSchema,
  speakers: z.array(speakerSchema).check(z.maxLength(50, '报告专家最多填 50 位')),
  /** Names of countries and regions that take part; 中国 and 港澳台 do not count as abroad. */
  countries: z.array(textSchema(TEXT_MAX.name)).check(z.maxLength(100)),
};
export const activityPlanSchema = z.strictObject(planShape).check(
  z.refine((plan) => Date.parse(plan.startsAt) < Date.parse(plan.endsAt), {
    message: '结束时间须晚于开始时间',
    path: ['endsAt'],
  }),
);

/** A filing (备案, 外事报批) as a dated to-do before the activity. */
export const filingTodoSchema = z.object({
  id: z.enum(filingKinds),
  title: z.string(),
  source: z.string(),
  /** The last day we advise; no notice states one. */
  dueOn: dateSchema,
  /** False where the count of working days ran into a year whose holidays are not published yet. */
  isCertain: z._default(z.boolean(), true),
  doneOn: z.nullable(dateSchema),
  number: z.nullable(z.string()),
});

export const activityRecordSchema = z.strictObject({
  /** What happened. */
  summary: textSchema(TEXT_MAX.long),
  counts: countsSchema,
  pressUrl: z.nullable(z.string().check(z.maxLength(500), z.regex(/^https?:\/\//, '请填写以 http 开头的链接'))),
});

export const activitySchema = z.object({
  id: z.string(),
  projectId: z.string(),
  organizationId: z.string(),
  status: z.enum(activityStatuses),
  version: z.int(),
  ...planShape,
  filings: z.array(filingTodoSchema),
  record: z.nullable(activityRecordSchema),
  recordedAt: z.nullable(instantSchema),
  cancelledReason: z.nullable(z.string()),
  createdAt: instantSchema,
});
export type Activity = z.infer<typeof activitySchema>;
export type ActivityPlan = z.infer<typeof activityPlanSchema>;
export type ActivityRecord = z.infer<typeof activityRecordSchema>;
export type FilingTodo = z.infer<typeof filingTodoSchema>;

/** What the project's own document keeps of each activity, so that checklist, due dates and lists need no query. */
export const activityMarkSchema = z.object({
  id: z.string(),
  status: z.enum(activityStatuses),
  title: z.string(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  taskIds: z.array(z.string()),
  /** As recorded; as planned while it was not held. */
  counts: countsSchema,
});
export type ActivityMark = z.infer<typeof activityMarkSchema>;
