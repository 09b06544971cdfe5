import type { ActionOutput } from '@domain/contracts';
import { Card, Cell } from '@/components';
import { goTo } from '@/lib/navigate';
import { reachWords, upcomingWords } from './reach';

/** How many pushes are left and what comes next, in as few words as a tab page has room for. */
export function ReminderLine({ status }: { status: ActionOutput<'reminders.status'> | undefined }) {
  if (!status) return null;
  const [next] = status.upcoming;
  return (
    <Card>
      <Cell
        id="open-reminders"
        title={`还能提醒您 ${status.nextLeft} 次`}
        note={next ? `下一条：${upcomingWords(next)}，${reachWords[next.reaches]}` : '眼下没有安排好的提醒'}
        onClick={() => void goTo('reminders')}
      />
    </Card>
  );
}
