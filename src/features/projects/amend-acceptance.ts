import type { ActionOutput } from '@domain/contracts';
import { getAcceptance } from '@domain/contracts/acceptance/get-acceptance';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { amendRead } from '@/lib/use-action';

type Evidence = ActionOutput<'acceptance.get'>['evidence'];

/** The reply to a change says what the item is now: checklist and files move without being read again. */
export const amendAcceptance = (
  id: string,
  entry: ChecklistEntry | null,
  change: (files: Evidence) => Evidence = (files) => files,
): Promise<void> =>
  amendRead(getAcceptance, { id }, (data) => ({
    ...data,
    evidence: change(data.evidence),
    checklist: data.checklist.map((other) => (entry && other.item.id === entry.item.id ? entry : other)),
  }));
