/**
 * The acceptance checklist (验收材料清单) as both sides read it. How an entry comes about is in domain/acceptance:
 * the same code answers the phone, the server and the reminder's text.
 */
import { itemMarkSchema, itemVerdictSchema } from '../acceptance/schema';
import { checklistItemSchema, shotSchema } from '../call/schema';
import { dateSchema } from '../time';
import * as z from '../z';

export const checklistItemStates = [
  'missing',
  'partial',
  'ready',
  'submitted',
  'returned',
  'passed',
  'not_applicable',
] as const;
export const checklistItemStateWords: Record<(typeof checklistItemStates)[number], string> = {
  missing: '缺',
  partial: '进行中',
  ready: '已齐',
  submitted: '已提交',
  returned: '退回',
  passed: '通过',
  not_applicable: '不适用',
};

export const checklistEntrySchema = z.object({
  item: checklistItemSchema,
  state: z.enum(checklistItemStates),
  have: z.int(),
  need: z.int(),
  shots: z.array(z.object({ shot: shotSchema, have: z.int(), min: z.int() })),
  /** What is still to come, in words: `全景还差 1 张`; empty when ready. */
  missing: z.string(),
  /** What is asked, in one sentence. */
  asked: z._default(z.string(), ''),
  /** Its own last day, or the project's; null where none is known yet (no activity so far). */
  dueOn: z._default(z.nullable(dateSchema), null),
  /** False where the count of working days ran into a year whose holidays are not published yet. */
  isDueCertain: z._default(z.boolean(), true),
  /** True where the contact person may say that the item does not apply (a condition that only she knows). */
  mayExempt: z._default(z.boolean(), false),
  mark: z._default(z.nullable(itemMarkSchema), null),
  /** Stays visible while a returned item is being corrected. */
  verdict: z._default(z.nullable(itemVerdictSchema), null),
});
export type ChecklistEntry = z.infer<typeof checklistEntrySchema>;
/** What a reply to a change says of the project: what was read of it before moves on without being read again. */
export const changedItemSchema = z.object({
  /** The checklist item as it is now; null where the subject has no checklist. */
  entry: z.nullable(checklistEntrySchema),
  /** The project's, counted up by the change; null where the subject is no project. */
  version: z.nullable(z.int()),
});
export type ChangedItem = z.infer<typeof changedItemSchema>;
export type ChecklistState = ChecklistEntry['state'];

/** What the contact person still has to do: required entries that lack something, and all that came back. */
export const missingEntries = (entries: readonly ChecklistEntry[]): ChecklistEntry[] =>
  entries.filter(
    ({ item, state }) => state === 'returned' || (item.required && (state === 'missing' || state === 'partial')),
  );
