import type { ReminderPlan } from '@domain/reminders/plan-document';
import type { SubjectKind } from '@domain/reminders/rules';
import { command } from '../platform/cloud';
import { listDocuments, replaceWhere, type Stored, type Transaction } from '../platform/documents';

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

export const listDuePlans = (now: string, limit: number): Promise<PlanDocument[]> =>
  listDocuments('reminder_plans', {
    where: { nextDueAt: command.lte(now) },
    orderBy: [['nextDueAt', 'asc']],
    limit,
    fields: ['kind', 'subjectId', 'recipients', 'items', 'nextDueAt', 'leaseBy', 'cancelledAt'],
  });

/** True for exactly one of the runs that saw the plan due. */
export const claimPlan = (
  plan: Pick<PlanDocument, '_id' | 'nextDueAt'>,
  leaseBy: string,
  leaseUntil: string,
): Promise<boolean> =>
  replaceWhere<PlanDocument>(
    COLLECTION,
    { _id: plan._id, nextDueAt: plan.nextDueAt },
    { leaseBy, nextDueAt: leaseUntil },
  );

/** Only while the lease is still held: a change of the subject meanwhile has taken it. */
export const releasePlan = (id: string, leaseBy: string, changes: Partial<ReminderPlan>): Promise<boolean> =>
  replaceWhere<PlanDocument>(COLLECTION, { _id: id, leaseBy }, { ...changes, leaseBy: null });
