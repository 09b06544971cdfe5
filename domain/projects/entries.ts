import { type ChecklistEntry, missingEntries } from './checklist';

/** What must be complete before it is handed in: what is required and applies, and all that came back. */
export const askedEntries = (entries: readonly ChecklistEntry[]): ChecklistEntry[] =>
  entries.filter(({ item, state }) => state === 'returned' || (item.required && state !== 'not_applicable'));

/** What came back and is not corrected yet. */
export const returnedEntries = (entries: readonly ChecklistEntry[]): ChecklistEntry[] =>
  entries.filter(({ state }) => state === 'returned');

/**
 * What came back waits for her alone, so it comes first; then what can be done on the phone right now, photographs;
 * papers follow in the notice's order.
 */
export function nextEntry(entries: readonly ChecklistEntry[]): ChecklistEntry | null {
  const [returned] = returnedEntries(entries);
  const missing = missingEntries(entries);
  return returned ?? missing.find(({ item }) => item.kind === 'photos') ?? missing[0] ?? null;
}
