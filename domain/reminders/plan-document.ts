/** The stored plan of one subject: what will be sent, what became of it, and when to look next. */
import { toInstant, toMs } from '../time';
import type { Delivery } from './delivery';
import type { Matter } from './matter';
import { type PlannedMoment, planMoments } from './plan';
import type { SubjectKind } from './rules';
import type { Unreached } from './unreached-reasons';

/**
 * sending: a run has taken it up, and a delivery may still be retried. expired: overtaken by a later reminder or by the
 * deadline, or there was nobody to tell; cancelled: the thing was done before.
 */
export interface PlanItem extends PlannedMoment {
  state: 'planned' | 'sending' | 'done' | 'expired' | 'cancelled';
  deliveries: Delivery[];
}

/** Whose officers look after it; null where no officer has to do with it. */
export interface OfficerScope {
  issuerName: string | null;
  categoryCode: string | null;
}

/** Where no association has said it, none has to see to it that it arrives. */
export const nobodysOfficers: OfficerScope = { issuerName: null, categoryCode: null };

export interface ReminderSubject extends OfficerScope {
  kind: SubjectKind;
  id: string;
  version: number;
  /** As the messages name it. */
  title: string;
  /** When it came into being: none of its moments was before. */
  startedAt: string;
  matters: readonly Matter[];
}

export interface ReminderPlan extends OfficerScope {
  kind: SubjectKind;
  subjectId: string;
  subjectVersion: number;
  title: string;
  /** Openids; officers are looked up when it is their turn. */
  recipients: string[];
  items: PlanItem[];
  /** When a run should look at it: the next planned moment or retry; while a run works, the end of its lease. */
  nextDueAt: string | null;
  leaseBy: string | null;
  cancelledAt: string | null;
  /** Noted by the runs and kept when the plan is made anew; absent: everybody was reached so far. */
  unreached?: Unreached | null;
  unreachedKey?: string | null;
  /** When a push last went through. */
  pushedAt?: string | null;
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

/** Whether anything has fallen due: only the plan before knows what of it was sent. */
export const needsPlanBefore = ({ matters, startedAt }: ReminderSubject, now: number): boolean =>
  planMoments(matters, toMs(startedAt)).some(({ dueAt }) => toMs(dueAt) < now);

const momentKey = ({ ruleId, matter, dueAt }: PlannedMoment): string => `${ruleId} ${matter} ${toMs(dueAt)}`;
/** Something may still be sent of it. */
export const isOpen = ({ state }: PlanItem): boolean => state === 'planned' || state === 'sending';

/**
 * The plan of a subject as it is now. Nothing is made up for that a date moved to today would have said this morning: whoever
 * moved it has told her.
 * @param before the plan that it replaces: what was due and is yet to be sent of it stays planned, however long ago it fell
 * due, if it is asked for as it was
 */
export function planReminders(
  { kind, id, version, title, issuerName, categoryCode, startedAt, matters }: ReminderSubject,
  recipients: readonly string[],
  now: number,
  before: Pick<ReminderPlan, 'items' | 'cancelledAt'> | null = null,
): ReminderPlan {
  const unsent = new Set(before?.cancelledAt === null ? before.items.filter(isOpen).map(momentKey) : []);
  const items = planMoments(matters, toMs(startedAt))
    .filter((moment) => toMs(moment.dueAt) >= now || unsent.has(momentKey(moment)))
    .map((planned): PlanItem => ({ ...planned, state: 'planned', deliveries: [] }));
  return {
    kind,
    subjectId: id,
    subjectVersion: version,
    title,
    issuerName,
    categoryCode,
    recipients: [...recipients],
    items,
    nextDueAt: nextDueAt(items),
    leaseBy: null,
    cancelledAt: matters.length > 0 ? null : toInstant(now),
  };
}
