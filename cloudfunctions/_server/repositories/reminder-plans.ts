import { MAX_PAGE } from '@domain/constants';
import type { ReminderPlan } from '@domain/reminders/plan-document';
import type { SubjectKind } from '@domain/reminders/rules';
import type { Unreached } from '@domain/reminders/unreached-reasons';
import { command, database } from '../platform/cloud';
import {
  insertMissing,
  listDocuments,
  replaceAllWhere,
  replaceWhere,
  type Stored,
  type Transaction,
} from '../platform/documents';

/** `<kind>:<subjectId>`. While a run works on it, `nextDueAt` is the end of its lease: other runs do not see it. */
export type PlanDocument = Stored & ReminderPlan & { broadcastId?: string };

const COLLECTION = 'reminder_plans';

export const planId = (kind: SubjectKind, subjectId: string): string => `${kind}:${subjectId}`;

export const findPlanIn = (transaction: Transaction, id: string): Promise<PlanDocument | null> =>
  transaction.find(COLLECTION, id);

/** Of what is told once and never planned anew. */
export const addPlanIn = (transaction: Transaction, plan: PlanDocument): Promise<void> =>
  transaction.put(COLLECTION, plan);

/** Each is there afterwards, once, as whoever was first wrote it. */
export const addPlans = (plans: readonly PlanDocument[]): Promise<void> => insertMissing(COLLECTION, plans);

const reached = { unreached: null, unreachedKey: null };

/** Who was not reached is still not reached when the plan is made anew, as long as it asks for something. */
export const putPlanIn = (transaction: Transaction, plan: PlanDocument): Promise<void> =>
  transaction.merge(COLLECTION, plan.cancelledAt === null ? plan : { ...plan, ...reached });

/** The subject is settled: nothing more is sent, and a run that holds the plan loses its lease. */
export const cancelPlanIn = (transaction: Transaction, id: string, at: string): Promise<void> =>
  transaction.patch<PlanDocument>(COLLECTION, id, { cancelledAt: at, nextDueAt: null, leaseBy: null, ...reached });

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

export type PlanListing = Stored & Pick<ReminderPlan, 'kind' | 'subjectId' | 'title' | 'items'>;

/** Of which something is still to come, soonest first. */
export const listPlansOfPerson = (openid: string, limit: number): Promise<PlanListing[]> =>
  listDocuments(COLLECTION, {
    // Any instant: what is settled or cancelled has none.
    where: { recipients: openid, nextDueAt: command.gt('') },
    orderBy: [['nextDueAt', 'asc']],
    limit,
    fields: ['kind', 'subjectId', 'title', 'items'],
  });

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
      'kind',
      'subjectId',
      'issuerName',
      'categoryCode',
      'recipients',
      'items',
      'nextDueAt',
      'leaseBy',
      'cancelledAt',
      'unreached',
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
  changes: Pick<ReminderPlan, 'items' | 'nextDueAt' | 'unreached' | 'unreachedKey' | 'pushedAt'>,
): Promise<boolean> => replaceWhere<PlanDocument>(COLLECTION, { _id: id, leaseBy }, { ...changes, leaseBy: null });

/** Untouched, to be looked at again at a moment they share. */
export const releasePlans = (ids: readonly string[], leaseBy: string, nextDueAt: string): Promise<number> =>
  replaceAllWhere<PlanDocument>(COLLECTION, { _id: command.in([...ids]), leaseBy }, { leaseBy: null, nextDueAt });

/** A message was read: whoever it did not reach by push knows it now. */
export const clearUnreached = (openid: string, messageIds: readonly string[]): Promise<number> =>
  replaceAllWhere<PlanDocument>(
    COLLECTION,
    { 'unreached.messageId': command.in([...messageIds]), 'unreached.openid': openid },
    reached,
  );

/** Messages that did not reach this person by push, of whatever association. */
export async function listUnreachedMessageIds(openid: string): Promise<string[]> {
  const plans = await listDocuments<Pick<UnreachedPlan, '_id' | 'unreached'>>(COLLECTION, {
    where: { 'unreached.openid': openid, unreachedKey: command.gt('') },
    limit: MAX_PAGE,
    fields: ['unreached'],
  });
  return plans.map(({ unreached }) => unreached.messageId);
}

export type UnreachedPlan = Pick<PlanDocument, '_id' | 'kind' | 'subjectId' | 'recipients'> & {
  unreached: Unreached;
  unreachedKey: string;
};

/**
 * Longest first.
 * @param categories those an officer looks after, and what belongs to none; null: all
 * @param from the key to begin with; a `since` is before all of its moment
 */
export const listUnreachedPlans = (
  { issuerName, categories }: { issuerName: string; categories: readonly string[] | null },
  { after, from, limit }: { after?: string | undefined; from: string; limit: number },
): Promise<UnreachedPlan[]> =>
  listDocuments(COLLECTION, {
    where: {
      issuerName,
      ...(categories === null ? {} : { categoryCode: command.in([...categories, null]) }),
      unreachedKey: after === undefined ? command.gte(from) : command.gt(after),
    },
    orderBy: [['unreachedKey', 'asc']],
    limit,
    fields: ['kind', 'subjectId', 'recipients', 'unreached', 'unreachedKey'],
  });

/** Ten of each of a page of people. */
const MAX_OF_PEOPLE = 1000;

/** Of these people, what did not reach them. */
export const listUnreachedPlansOf = (
  issuerName: string,
  openids: readonly string[],
  from: string,
): Promise<UnreachedPlan[]> =>
  listDocuments(COLLECTION, {
    where: { 'unreached.openid': command.in([...openids]), unreachedKey: command.gte(from), issuerName },
    limit: MAX_OF_PEOPLE,
    fields: ['kind', 'subjectId', 'recipients', 'unreached', 'unreachedKey'],
  });

/** Of each of these messages to many, how many pushes went through. */
export async function countPushed(broadcastIds: readonly string[]): Promise<Map<string, number>> {
  if (broadcastIds.length === 0) return new Map();
  const { list } = (await database
    .collection(COLLECTION)
    .aggregate()
    .match({ broadcastId: command.in([...broadcastIds]), pushedAt: command.gt('') })
    .group({ _id: '$broadcastId', pushed: command.aggregate.sum(1) })
    .limit(broadcastIds.length)
    .end()) as unknown as { list: { _id: string; pushed: number }[] };
  return new Map(list.map(({ _id, pushed }) => [_id, pushed]));
}
