/** What may still be changed of a checklist: passed items stay as they were passed, and returned ones come back alone. */
import type { ChecklistEntry } from '../projects/checklist';
import { collectingStatuses, endedStatuses, type ProjectStatus, returnedStatuses } from '../projects/lifecycle';

/** Lacking again since it was handed in: an activity more, or a file that turned out not to count. */
const isLacking = ({ item, state }: ChecklistEntry): boolean =>
  item.required && (state === 'missing' || state === 'partial');

/** Why nothing may be changed in an item; null where it may. */
export function frozenReason(entry: ChecklistEntry, status: ProjectStatus): string | null {
  const { item, verdict } = entry;
  if (endedStatuses.has(status)) return '项目已经结束，材料不能再改';
  if (!collectingStatuses.has(status)) return '验收材料已经提交，现在不能增删；科协退回后可以再改';
  if (verdict?.verdict === 'passed') return `“${item.title}”已经通过验收，不能再改`;
  if (!returnedStatuses.has(status) || verdict?.verdict === 'returned' || isLacking(entry)) return null;
  return `“${item.title}”没有被退回，不能再改；请只修改退回的材料`;
}
