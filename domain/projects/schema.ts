/** A project (项目): an awarded application on its way to acceptance, or a registered one on its way to its money. */
import { publicitySchema } from '../applications/schema';
import { TEXT_MAX } from '../constants';
import { textSchema } from '../text';
import { dateSchema, instantSchema } from '../time';
import * as z from '../z';
import { projectStatuses } from './lifecycle';

/** The contract step of the advance way: signed on our side, then money from the association. */
export const contractSchema = z.object({
  /** The day the contact person says it was signed and stamped; its copy lies in the slot `contract`. */
  signedOn: z.nullable(dateSchema),
  fundedOn: z.nullable(dateSchema),
  /** What arrived; the grant unless the officer says otherwise. */
  fundedYuan: z.nullable(z.int()),
});

/** A change request (变更申请) or an extension (延期验收): asked with its reason, decided by an officer. */
export const changeRequestSchema = z.object({
  id: z.string(),
  kind: z.enum(['change', 'extension']),
  /** What is to be otherwise; for an extension what is still undone. */
  text: z.string(),
  reason: z.string(),
  /** The last day asked for; only with an extension. */
  newDate: z.nullable(dateSchema),
  askedAt: instantSchema,
  askedBy: z.string(),
  state: z.enum(['asked', 'granted', 'refused']),
  decidedAt: z.nullable(instantSchema),
  comment: z.nullable(z.string()),
  /** The last day as it was before an extension was granted. */
  previousDate: z.nullable(dateSchema),
});

/** The paper copies (纸质材料): how and when they went, and whether they arrived. */
export const paperSchema = z.object({
  way: z.enum(['post', 'hand']),
  on: dateSchema,
  /** The parcel's number; null when handed in. */
  number: z.nullable(z.string()),
  copies: z.int(),
  receivedOn: z.nullable(dateSchema),
});

export const expenseInputSchema = z.strictObject({
  item: textSchema(TEXT_MAX.title),
  /** Fen, as expenses always are. */
  fen: z.int('金额须精确到分').check(z.positive('金额须大于零')),
});

/** How it ended. */
export const outcomeSchema = z.object({
  result: z.enum(['passed', 'partial', 'declined', 'terminated']),
  at: instantSchema,
  comment: z.nullable(z.string()),
  /** What the association takes back, in yuan. */
  recoveredYuan: z.nullable(z.int()),
});

export const projectSchema = z.object({
  id: z.string(),
  applicationId: z.string(),
  callSlug: z.string(),
  categoryCode: z.string(),
  categoryName: z.string(),
  organizationId: z.string(),
  organizationName: z.string(),
  title: z.string(),
  trackCodes: z.array(z.string()),
  funding: z._default(z.enum(['advance', 'afterwards']), 'advance'),
  /** What was granted; not what was asked for. Zero until an afterwards-funded project is awarded. */
  awardedYuan: z.int(),
  status: z.enum(projectStatuses),
  version: z.int(),
  createdAt: instantSchema,
  contract: z._default(contractSchema, { signedOn: null, fundedOn: null, fundedYuan: null }),
  /** Newest last, bounded by MAX_CHANGE_REQUESTS. */
  changes: z._default(z.array(changeRequestSchema), []),
  /** The last day of acceptance since the latest granted extension. */
  extendedTo: z._default(z.nullable(dateSchema), null),
  /** The last day of the correction asked for (退回、整改). */
  correctUntil: z._default(z.nullable(dateSchema), null),
  publicity: z._default(z.nullable(publicitySchema), null),
  paper: z._default(z.nullable(paperSchema), null),
  outcome: z._default(z.nullable(outcomeSchema), null),
});

export type Project = z.infer<typeof projectSchema>;
export type ChangeRequest = z.infer<typeof changeRequestSchema>;
export type Paper = z.infer<typeof paperSchema>;
export type { ProjectStatus } from './lifecycle';
