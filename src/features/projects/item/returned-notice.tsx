import type { ChecklistEntry } from '@domain/projects/checklist';
import { NoticeBar } from '@/components';

/** What the officer wrote when the item came back; it stays in sight while it is being corrected. */
export function ReturnedNotice({ entry: { state, verdict } }: { entry: ChecklistEntry }) {
  if (verdict?.verdict !== 'returned') return null;
  const isOpen = state === 'returned';
  return (
    <NoticeBar id="returned-comment" tone={isOpen ? 'bad' : 'info'}>
      {isOpen ? '科协退回：' : '上次退回的意见：'}
      {verdict.comment}
    </NoticeBar>
  );
}
