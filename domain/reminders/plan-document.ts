/** The stored plan of one subject: what will be sent, what became of it, and when to look next. */
import { toInstant } from '../time';
import { planReminders, type ReminderSubject } from './plan';
import type { SubjectKind } from './rules';

/**
 * What became of one person's push; the message itself is in the inbox in every case. retrying: WeChat said no for a
 * reason that can pass. unknown: it was begun and nobody knows how it ended, so it is never begun again.
 */
export const deliveryStates = ['pushed', 'no_credit', 'refused', 'retrying', 'failed', 'unknown'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export interface Delivery {
  openid: string;
  state: DeliveryState;
  attempts: number;
  /** Only while retrying. */
  nextTryAt: string | null;
}

/**
 * sending: a run has taken it up, and a delivery may still be retried. expired: overtaken by a later reminder or by the
 * deadline; cancelled: the thing was done before.
 */
export interface PlanItem {
  ruleId: string;
  dueAt: string;
  state: 'planned' | 'sending' | 'done' | 'expired' | 'cancelled';
  deliveries: Delivery[];
}

export interface ReminderPlan {
  kind: SubjectKind;
  subjectId: string;
  subjectVersion: number;
  /** Openids. */
  recipients: string[];
  items: PlanItem[];
  /** When a run should look at it: the next planned moment or retry; while a run works, the end of its lease. */
  nextDueAt: string | null;
  leaseBy: string | null;
  cancelledAt: string | null;
}

/** The next moment at which something is to be done, or null. */
export function nextDueAt(items: readonly PlanItem[]): string | null {
  const moments = items.flatMap((item) => {
    if (item.state === 'planned') return [item.dueAt];
    if (item.state !== 'sending') return [];
    return item.deliveries.flatMap((delivery) => delivery.nextTryAt ?? []);
  });
  return moments.sort()[0] ?? null;
}

export function makePlan(
  subject: ReminderSubject & { version: number },
  recipients: readonly string[],
  now: number,
): ReminderPlan {
  const items = planReminders(subject, now).map(
    (planned): PlanItem => ({ ...planned, state: 'planned', deliveries: [] }),
  );
  return {
    kind: subject.kind,
    subjectId: subject.id,
    subjectVersion: subject.version,
    recipients: [...recipients],
    items,
    nextDueAt: nextDueAt(items),
    leaseBy: null,
    cancelledAt: subject.isPending ? null : toInstant(now),
  };
}
