/**
 * The call model: one published notice (申报通知) as checkable data.
 * What a notice does not state is null, never guessed. `source` names the section of the notice.
 */
import { formDefinitionSchema } from '../form/definition';
import { dateSchema, instantSchema } from '../time';
import * as z from '../z';
import { filingAsks, organizationKindSchema, shotSchema } from './kinds';

export { organizationKindSchema, organizationKinds, shotSchema, shots } from './kinds';

const whole = z.int().check(z.nonnegative());
const rangeSchema = z
  .object({ min: z.nullable(whole), max: z.nullable(whole) })
  .check(z.refine((r) => r.min === null || r.max === null || r.min <= r.max, '下限不能大于上限'));

const windowSchema = z
  .object({
    opensAt: z.nullable(instantSchema),
    /** Exclusive: at this instant it is too late. */
    closesBefore: z.nullable(instantSchema),
    paperDueBefore: z.nullable(instantSchema),
    /** The notice's own wording of the date, in short. */
    statement: z.string(),
  })
  .check(
    z.refine(
      (w) => !w.opensAt || !w.closesBefore || Date.parse(w.opensAt) < Date.parse(w.closesBefore),
      '截止时间须晚于开始时间',
    ),
  );

const contactSchema = z.object({
  name: z.nullable(z.string()),
  phones: z.array(z.string()),
  email: z.nullable(z.string()),
  for: z.nullable(z.string()),
});

/** What a requirement of the call stands for in the eligibility rules; the figures are in `limits`. */
export const requirementRules = [
  'joint',
  'per_organization',
  /** No project of any earlier year may be unfinished (历年). */
  'unfinished_earlier',
  /** No project of the year before may be unfinished (上一年度). */
  'unfinished_last_year',
  'false_material',
  /** Handing the project on to somebody else (转包). */
  'subcontracting',
] as const;

const requirementSchema = z.object({
  id: z.string(),
  text: z.string(),
  source: z.string(),
  rule: z._default(z.nullable(z.enum(requirementRules)), null),
});

const conditionSchema = z.object({
  id: z.string(),
  text: z.string(),
  source: z.string(),
  /** Proof to be verified; `level` is the lowest that will do. Null: told to the reader, checked by nobody. */
  qualification: z.nullable(z.object({ type: z.string(), level: z.nullable(z.string()), year: z.nullable(z.int()) })),
  /** The applicants it is asked of; empty: all of the category's. */
  kinds: z._default(z.array(organizationKindSchema), []),
  /** Conditions that share a group are alternatives: one of them is enough. */
  anyOf: z._default(z.nullable(z.string()), null),
  /** Codes of the tracks it belongs to; empty: every track. */
  trackCodes: z._default(z.array(z.string()), []),
});

/** Where the notice says what has no `source` of its own. */
const sourcesOf = <const K extends string>(keys: readonly [K, ...K[]]) =>
  z._default(z.partialRecord(z.enum(keys), z.string()), {});

const trackSchema = z.object({
  code: z.string(),
  name: z.string(),
  quota: rangeSchema,
  grantYuan: rangeSchema,
  tiers: z.array(z.object({ when: z.string(), yuan: whole })),
  /** Where the notice keeps a track for some of the category's applicants; empty: all of them. */
  applicants: z._default(z.array(organizationKindSchema), []),
});

export const minimumKeys = [
  'activities',
  'participants',
  'experts',
  'countries',
  'sessions',
  'firms',
  'videos',
  'journals',
  'teams',
  'reports',
  'problems',
  'halfDays',
  'provinces',
  'articles',
  'days',
  'organizations',
  'needs',
  'cases',
  'perQuarter',
] as const;
/** Countable minimums of a task; a key the notice does not state is absent. */
const minimumSchema = z.partialRecord(z.enum(minimumKeys), whole);

export const taskSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Codes of the tracks it belongs to; empty: every track. */
  trackCodes: z.array(z.string()),
  minimum: z.nullable(minimumSchema),
  /** The words the activity's title must carry. */
  requiredTitle: z.nullable(z.string()),
  /** Minimums that all activities of the task reach together; any other is to be reached by one activity. */
  cumulative: z._default(z.array(z.enum(minimumKeys)), []),
  /** True for what is asked of every activity of the track, whichever task it fulfils. */
  eachActivity: z._default(z.boolean(), false),
  /** When its activities are to be held, both days included; null: whenever the completion date allows. */
  heldBetween: z._default(z.nullable(z.object({ from: z.nullable(dateSchema), to: z.nullable(dateSchema) })), null),
  source: z.string(),
});

/** What an activity has to be filed for (备案、报批), and when it has to. A notice that states no term has none here. */
export const filingKinds = ['forum', 'foreign_affairs', 'experts'] as const;
export const filingRuleSchema = z.object({
  id: z.enum(filingKinds),
  title: z.string(),
  /** Needed when the activity's name holds one of these; empty: the name does not matter. */
  names: z._default(z.array(z.string()), []),
  /** Needed when people of so many countries and regions take part, 港澳台 not counted; null: they do not matter. */
  countries: z._default(z.nullable(whole), null),
  /** Codes of the tracks it belongs to; empty: every track. */
  trackCodes: z._default(z.array(z.string()), []),
  source: z.string(),
});

export const checklistItemSchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(['form', 'document', 'photos', 'video', 'certificate', 'press']),
  required: z.boolean(),
  /** Condition in words; with `trackCodes` when it follows the track. Null: always. */
  when: z.nullable(z.string()),
  /**
   * Who knows whether `when` holds, where it is a condition of what was done. declared: only the contact person, who may
   * say that the item does not apply; activity: it holds once an activity was held, and only before may she say so.
   */
  condition: z._default(z.nullable(z.enum(['declared', 'activity'])), null),
  trackCodes: z.array(z.string()),
  /** Asked for every activity that was held (每场活动的), not once for the project. */
  perActivity: z._default(z.boolean(), false),
  copies: z.nullable(whole),
  dueOn: z.nullable(dateSchema),
  dueAfter: z.nullable(z.object({ event: z.string(), n: whole, unit: z.enum(['day', 'week', 'month', 'workingDay']) })),
  /** True where the notice asks for the uncompressed photograph (原图). */
  original: z.boolean(),
  shots: z.array(z.object({ shot: shotSchema, min: whole })),
  minFiles: z.nullable(whole),
  maxFiles: z.nullable(whole),
  /** How long a film may be; null: the notice does not say. */
  seconds: z._default(z.nullable(rangeSchema), null),
  source: z.string(),
});

export const categorySchema = z.object({
  code: z.string(),
  name: z.string(),
  applicants: z.array(organizationKindSchema),
  conditions: z.array(conditionSchema),
  sources: sourcesOf(['applicants', 'perOrganization', 'trackChoice', 'open']),
  quota: rangeSchema,
  fundingTotalYuan: z.nullable(whole),
  grantYuan: rangeSchema,
  tracks: z.array(trackSchema),
  trackChoice: z.enum(['one', 'many']),
  perOrganization: z.nullable(whole),
  window: z.nullable(windowSchema),
  contacts: z.array(contactSchema),
  tasks: z.array(taskSchema),
  /** Filings asked in this category, besides those the whole call asks. */
  filings: z._default(z.array(filingRuleSchema), []),
  completion: z.object({ dueOn: z.nullable(dateSchema), precision: z.enum(['day', 'month']) }),
  endorsements: z.array(z.object({ by: z.string(), when: z.nullable(z.string()) })),
  acceptance: z.object({
    dueOn: z.nullable(dateSchema),
    workingDaysAfterActivity: z.nullable(whole),
    paperCopies: z.nullable(whole),
    electronicCopies: z.nullable(whole),
    items: z.array(checklistItemSchema),
  }),
  funding: z.enum(['advance', 'afterwards']),
  /** What the notice says of kinds of spending that budget lines can show; null: nothing. */
  spending: z._default(
    z.nullable(z.object({ travelPercentMax: z.nullable(whole), internalLabour: z.boolean(), source: z.string() })),
    null,
  ),
  open: z.boolean(),
  form: formDefinitionSchema,
});

export const callSchema = z.object({
  slug: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  issuer: z.object({ name: z.string(), region: z.string(), department: z.nullable(z.string()) }),
  documentNumber: z.nullable(z.string()),
  title: z.string(),
  programme: z.string(),
  year: z.int(),
  publishedOn: z.nullable(dateSchema),
  sourceUrl: z.nullable(z.string()),
  attachments: z.array(z.object({ no: z.string(), title: z.string() })),
  window: windowSchema,
  applicants: z.array(organizationKindSchema),
  requirements: z.array(requirementSchema),
  sources: sourcesOf(['applicants', 'window']),
  limits: z.object({
    perOrganization: z.nullable(whole),
    jointOrganizations: z.nullable(whole),
    lockoutYears: z.nullable(whole),
  }),
  submission: z.object({
    channel: z.enum(['portal', 'post', 'here']),
    url: z.nullable(z.string()),
    paperCopies: z.nullable(whole),
    evidenceCopies: z.nullable(whole),
    address: z.nullable(z.string()),
    postcode: z.nullable(z.string()),
    email: z.nullable(z.string()),
    steps: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        source: z.string(),
        /** copy: fill the portal's form cell by cell; portal: file there; paper: send or hand in. Null: told, not asked. */
        asks: z._default(z.nullable(z.enum(filingAsks)), null),
      }),
    ),
  }),
  contacts: z.array(contactSchema),
  /** Filings that activities of every category need. */
  filings: z._default(z.array(filingRuleSchema), []),
  categories: z.array(categorySchema).check(z.minLength(1)),
  discrepancies: z.array(
    z.object({ id: z.string(), where: z.string(), readings: z.array(z.string()), actedOn: z.string() }),
  ),
});

export type Call = z.infer<typeof callSchema>;
export type Category = z.infer<typeof categorySchema>;
export type Condition = z.infer<typeof conditionSchema>;
export type RequirementRule = (typeof requirementRules)[number];
export type Track = z.infer<typeof trackSchema>;
export type Task = z.infer<typeof taskSchema>;
export type FilingRule = z.infer<typeof filingRuleSchema>;
export type ChecklistItemRule = z.infer<typeof checklistItemSchema>;
export type OrganizationKind = z.infer<typeof organizationKindSchema>;
export type Shot = z.infer<typeof shotSchema>;
export type CallWindow = z.infer<typeof windowSchema>;
