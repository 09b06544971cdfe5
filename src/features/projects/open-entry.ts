import type { ChecklistEntry } from '@domain/projects/checklist';
import { goTo } from '@/lib/navigate';

/** Photographs have their camera page; all else is uploaded on the item's own. */
export const openEntry = (projectId: string, { item }: ChecklistEntry): Promise<void> =>
  goTo(item.kind === 'photos' ? 'photos' : 'checklistItem', { id: projectId, itemId: item.id });
