import type { ChecklistEntry } from '@domain/projects/checklist';
import { entryPage } from '@domain/projects/entry-page';
import { goTo } from '@/lib/navigate';

export const openEntry = (projectId: string, entry: ChecklistEntry): Promise<void> =>
  goTo(entryPage(entry), { id: projectId, itemId: entry.item.id });
