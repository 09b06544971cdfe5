import type { ChecklistEntry } from './checklist';

/** Photographs have their camera page; all else is uploaded on the item's own. Both take `id` and `itemId`. */
export const entryPage = ({ item }: Pick<ChecklistEntry, 'item'>): 'photos' | 'checklistItem' =>
  item.kind === 'photos' ? 'photos' : 'checklistItem';
