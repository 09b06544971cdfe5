import { getAcceptance } from '@domain/contracts/acceptance/get-acceptance';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { amendRead } from '@/lib/use-action';

/** The reply to a change says what the item is now: the checklist moves without being read again. */
export const amendAcceptance = (id: string, entry: ChecklistEntry): Promise<void> =>
  amendRead(getAcceptance, { id }, (data) => ({
    ...data,
    checklist: data.checklist.map((other) => (other.item.id === entry.item.id ? entry : other)),
  }));
