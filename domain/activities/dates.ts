/** The dates of the schedule as they travel: apart from their counting, so that no phone loads the table of holidays. */
import { filingKinds } from '../call/schema';
import { dateSchema } from '../time';
import * as z from '../z';

/** False where the count ran into a year whose holidays are not published yet. */
const countedDateSchema = z.object({ date: dateSchema, isCertain: z.boolean() });

/** What follows from the date of one activity. */
export const followingDatesSchema = z.object({
  materialsDueOn: z.nullable(countedDateSchema),
  /** The last day on which it could safely be held; null where the notice sets no date. */
  latestSafeOn: z.nullable(countedDateSchema),
  /** Held after that day: acceptance gets tight. */
  isLate: z.boolean(),
});
export type FollowingDates = z.infer<typeof followingDatesSchema>;

/** An activity still to be planned. */
export const proposalSchema = z.object({
  taskId: z.string(),
  title: z.string(),
  requiredTitle: z.nullable(z.string()),
  /** How many activities are still to be planned. */
  left: z.int(),
  /** The last safe day; null where the notice sets no date. */
  holdBy: z.nullable(dateSchema),
  /** The first day that leaves the time we advise for its filings. */
  notBefore: dateSchema,
  filings: z.array(z.object({ id: z.enum(filingKinds), title: z.string(), fileBy: dateSchema })),
  /** False where the count ran into a year whose holidays are not published yet. */
  isCertain: z.boolean(),
  /** The time we advise is no longer there. */
  isTight: z.boolean(),
});
export type Proposal = z.infer<typeof proposalSchema>;
