/** What a run does with one plan it has claimed, given the subject as it is now. */
import { toInstant, toMs } from '../time';
import { outsideQuietHours } from './plan';
import { nextDueAt, type PlanItem, type ReminderPlan } from './plan-document';
import { openRecipients, settleItems } from './settle';

export interface AskingSubject {
  isPending: boolean;
  /** Exclusive end. */
  dueBefore: string | null;
}

export type Decision =
  /** Nothing to send now; the plan looks again at `nextDueAt`. */
  | { kind: 'settle'; items: PlanItem[]; nextDueAt: string | null }
  /** Quiet hours: nothing changes until then. */
  | { kind: 'wait'; until: string }
  | { kind: 'send'; items: PlanItem[]; current: number; openids: string[]; dueBefore: string };

export function decide(
  { items, recipients }: Pick<ReminderPlan, 'items' | 'recipients'>,
  subject: AskingSubject | null,
  now: number,
): Decision {
  const { items: settled, current } = settleItems(items, subject ?? { isPending: false, dueBefore: null }, now);
  const item = current === null ? undefined : settled[current];
  if (current === null || !item || !subject || subject.dueBefore === null) {
    return { kind: 'settle', items: settled, nextDueAt: nextDueAt(settled) };
  }
  const allowedAt = outsideQuietHours(now, toMs(subject.dueBefore));
  if (allowedAt > now) return { kind: 'wait', until: toInstant(allowedAt) };
  return {
    kind: 'send',
    items: settled,
    current,
    openids: openRecipients(item, recipients, now),
    dueBefore: subject.dueBefore,
  };
}
