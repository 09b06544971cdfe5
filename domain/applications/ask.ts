/** What an application asks of its contact person now, and until when: work list, page and reminders read this. */
import { toMs } from '../time';
import { pendingSteps } from './filing';
import type { ApplicationSummary } from './schema';
import { isHandedIn } from './statuses';

export interface ApplicationAsk {
  kind: 'submit' | 'correct' | 'file';
  /** What to do, in a few words. */
  title: string;
  /** What is still open, in order; empty where the title says it all. */
  missing: string[];
  /** Exclusive end. */
  dueBefore: string | null;
}

type Asking = Pick<ApplicationSummary, 'status' | 'closesBefore' | 'correction' | 'filing'>;

/** Null: the other side is to move, or it is over. What can no longer be handed in asks nothing. */
export function applicationAsk(application: Asking, now: number): ApplicationAsk | null {
  const { status, closesBefore, correction, filing } = application;
  const isLate = (deadline: string | null | undefined) => !!deadline && now >= toMs(deadline);
  if (status === 'draft') {
    return isLate(closesBefore)
      ? null
      : { kind: 'submit', title: '继续填写申报表', missing: [], dueBefore: closesBefore };
  }
  if (status === 'returned') {
    const dueBefore = correction?.correctBefore ?? null;
    return isLate(dueBefore) ? null : { kind: 'correct', title: '修改后重新提交', missing: [], dueBefore };
  }
  const isOver = status === 'awarded' || status === 'registered' || status === 'declined' || !isHandedIn(status);
  const pending = isOver ? [] : pendingSteps(filing);
  const [next] = pending;
  if (!next) return null;
  return { kind: 'file', title: '办完正式申报', missing: pending.map(({ title }) => title), dueBefore: next.dueBefore };
}
