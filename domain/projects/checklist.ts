/**
 * The acceptance checklist (验收材料清单): a pure function of the category's rules, the project's tracks and
 * the evidence at hand. The same code answers the phone, the server and the reminder's text.
 */

import { itemMarkSchema, itemVerdictSchema } from '../acceptance/schema';
import { type Category, type ChecklistItemRule, checklistItemSchema, type Shot, shotSchema } from '../call/schema';
import { shotWords } from '../call/words';
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

/** What the checklist needs to know of a file. */
export interface EvidenceMark {
  itemId: string;
  shot: Shot | null;
}

const appliesTo = (item: ChecklistItemRule, trackCodes: readonly string[]): boolean =>
  item.trackCodes.length === 0 || item.trackCodes.some((code) => trackCodes.includes(code));

function deriveEntry(
  item: ChecklistItemRule,
  trackCodes: readonly string[],
  evidence: readonly EvidenceMark[],
): ChecklistEntry {
  const mine = evidence.filter((mark) => mark.itemId === item.id);
  const shots = item.shots.map(({ shot, min }) => ({
    shot,
    min,
    have: mine.filter((mark) => mark.shot === shot).length,
  }));
  // A shot never counts for more than was asked: six panoramas do not replace the expert's close-up.
  const byShot = shots.reduce((sum, entry) => sum + Math.min(entry.have, entry.min), 0);
  const shotNeed = shots.reduce((sum, entry) => sum + entry.min, 0);
  const need = Math.max(shotNeed, item.minFiles ?? 1);
  const have =
    shotNeed > 0 ? Math.min(byShot + Math.max(0, mine.length - byShot), byShot + need - shotNeed) : mine.length;
  const missingShots = shots.filter((entry) => entry.have < entry.min);
  const isReady = missingShots.length === 0 && have >= need;
  const base = {
    item,
    have,
    need,
    shots,
    asked: '',
    dueOn: null,
    isDueCertain: true,
    mayExempt: false,
    mark: null,
    verdict: null,
  };
  if (!appliesTo(item, trackCodes)) return { ...base, state: 'not_applicable', missing: '' };
  if (isReady) return { ...base, state: 'ready', missing: '' };
  return {
    ...base,
    state: mine.length > 0 ? 'partial' : 'missing',
    missing:
      missingShots.length > 0
        ? missingShots.map((entry) => `${shotWords[entry.shot]}还差 ${entry.min - entry.have} 张`).join('，')
        : `还差 ${need - have} ${item.kind === 'photos' ? '张' : '份'}`,
  };
}

/** Entries in the notice's order, optional and not applicable ones included. */
export function deriveChecklist(
  category: Pick<Category, 'acceptance'>,
  trackCodes: readonly string[],
  evidence: readonly EvidenceMark[],
): ChecklistEntry[] {
  return category.acceptance.items.map((item) => deriveEntry(item, trackCodes, evidence));
}

/** Required entries that still lack something. */
export const missingEntries = (entries: readonly ChecklistEntry[]): ChecklistEntry[] =>
  entries.filter((entry) => entry.item.required && (entry.state === 'missing' || entry.state === 'partial'));
