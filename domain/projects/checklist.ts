/**
 * The acceptance checklist (验收材料清单): a pure function of the category's rules, the project's tracks and
 * the evidence at hand. The same code answers the phone, the server and the reminder's text.
 */
import { type Category, type ChecklistItemRule, checklistItemSchema, type Shot, shotSchema } from '../call/schema';
import { shotWords } from '../call/words';
import * as z from '../z';

export const checklistItemStates = ['missing', 'partial', 'ready', 'not_applicable'] as const;
export const checklistItemStateWords: Record<(typeof checklistItemStates)[number], string> = {
  missing: '缺',
  partial: '进行中',
  ready: '已齐',
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
  const base = { item, have, need, shots };
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
