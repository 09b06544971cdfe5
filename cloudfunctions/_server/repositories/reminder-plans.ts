import type { ReminderPlan } from '@domain/reminders/plan-document';
import type { SubjectKind } from '@domain/reminders/rules';
import { command } from '../platform/cloud';
import { listDocuments, replaceAllWhere, replaceWhere, type Stored, type Transaction } from '../platform/documents';

/** `<kind>:<subjectId>`. While a run works on it, `nextDueAt` is the end of its lease: other runs do not see it. */
export type PlanDocument = Stored & ReminderPlan;

const COLLECTION = 'reminder_plans';

export const planId = (kind: SubjectKind, subjectId: string): string => `${kind}:${subjectId}`;

export const findPlanIn = (transaction: Transaction, id: string): Promise<PlanDocument | null> =>
  transaction.find(COLLECTION, id);

export const putPlanIn = (transaction: Transaction, plan: PlanDocument): Promise<void> =>
  transaction.put(COLLECTION, plan);

/** The subject is settled: nothing more is sent, and a run that holds the plan loses its lease. */
export const cancelPlanIn = (transaction: Transaction, id: string, at: string): Promise<void> =>
  transaction.patch<PlanDocument>(COLLECTION, id, { cancelledAt: at, nextDueAt: null, leaseBy: null });

export const patchPlanIn = (transaction: Transaction, id: string, changes: Partial<ReminderPlan>): Promise<void> =>
  transaction.patch<PlanDocument>(COLLECTION, id, changes);

/** Soonest first. What they hold is read once they are claimed. */
export async function listDuePlanIds(now: string, limit: number): Promise<string[]> {
  const documents = await listDocuments<Stored>(COLLECTION, {
    where: { nextDueAt: command.lte(now) },
    orderBy: [['nextDueAt', 'asc']],
    limit,
    fields: ['nextDueAt'],
  });
  return documents.map(({ _id }) => _id);
}

/** Those that are still due, all at once: each goes to exactly one of the runs that saw it due. */
export const claimPlans = (
  ids: readonly string[],
  { now, leaseBy, leaseUntil }: { now: string; leaseBy: string; leaseUntil: string },
): Promise<number> =>
  replaceAllWhere<PlanDocument>(
    COLLECTION,
    { _id: command.in([...ids]), nextDueAt: command.lte(now) },
    { leaseBy, nextDueAt: leaseUntil },
  );

export const listClaimedPlans = (ids: readonly string[], leaseBy: string): Promise<PlanDocument[]> =>
  listDocuments(COLLECTION, {
    where: { _id: command.in([...ids]), leaseBy },
    limit: ids.length,
    fields: [
      ...['kind', 'subjectId', 'issuerName', 'categoryCode', 'recipients'],
      ...['items', 'nextDueAt', 'leaseBy', 'cancelledAt'],
    ],
  });

/** Keeps the lease. False: a change of the subject meanwhile has taken it. */
export const changeClaimedPlan = (
  id: string,
  leaseBy: string,
  changes: Pick<ReminderPlan, 'items'>,
): Promise<boolean> => replaceWhere<PlanDocument>(COLLECTION, { _id: id, leaseBy }, changes);

/** Only while the lease is still held. */
export const releasePlan = (
  id: string,
  leaseBy: string,
  changes: Pick<ReminderPlan, 'items' | 'nextDueAt'>,
): Promise<boolean> => replaceWhere<PlanDocument>(COLLECTION, { _id: id, leaseBy }, { ...changes, leaseBy: null });

/** Untouched, to be looked at again at a moment they share. */
export const releasePlans = (ids: readonly string[], leaseBy: string, nextDueAt: string): Promise<number> =>
  replaceAllWhere<PlanDocument>(COLLECTION, { _id: command.in([...ids]), leaseBy }, { leaseBy: null, nextDueAt });
