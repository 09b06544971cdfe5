import { getAcceptance } from '@domain/contracts/acceptance/get-acceptance';
import { getProject } from '@domain/contracts/projects/get-project';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { amendRead } from '@/lib/use-action';

const withEntry = <T extends { checklist: ChecklistEntry[] }>(data: T, entry: ChecklistEntry): T => ({
  ...data,
  checklist: data.checklist.map((other) => (other.item.id === entry.item.id ? entry : other)),
});

/** The reply to a change says what the item is now: the project and its checklist move without being read again. */
export async function amendEntry(id: string, entry: ChecklistEntry): Promise<void> {
  await amendRead(getAcceptance, { id }, (data) => withEntry(data, entry));
  await amendRead(getProject, { id }, (data) => withEntry(data, entry));
}
