/** What a run does with one plan it has claimed, given the matters of its subject as they are now. */
import { toInstant } from '../time';
import type { Matter } from './matter';
import { outsideQuietHours, pointlessAt } from './plan';
import { nextDueAt, type PlanItem } from './plan-document';
import { type Moment, momentOf } from './rules';
import { settleItems } from './settle';

export type Decision =
  /** Nothing to send now; the plan looks again at `nextDueAt`. */
  | { kind: 'settle'; items: PlanItem[]; nextDueAt: string | null }
  /** Quiet hours: nothing changes until then. */
  | { kind: 'wait'; until: string }
  | { kind: 'send'; items: PlanItem[]; current: number; matter: Matter; to: NonNullable<Moment['to']> | 'contact' };

/** @param matters of a subject that is gone: none */
export function decide(items: readonly PlanItem[], matters: readonly Matter[], now: number): Decision {
  const { items: settled, current } = settleItems(items, matters, now);
  const item = current === null ? undefined : settled[current];
  const matter = matters.find(({ key }) => key === item?.matter);
  if (current === null || !item || !matter) return { kind: 'settle', items: settled, nextDueAt: nextDueAt(settled) };
  const { moment } = momentOf(item.ruleId);
  const allowedAt = outsideQuietHours(now, pointlessAt(moment, matter.at));
  if (allowedAt > now) return { kind: 'wait', until: toInstant(allowedAt) };
  return { kind: 'send', items: settled, current, matter, to: moment.to ?? 'contact' };
}
