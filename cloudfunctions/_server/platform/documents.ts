/**
 * Reading and writing documents with the platform's traps closed: nested objects are replaced, never merged,
 * and what happens in a transaction goes through `doc(id)` only.
 */
import { AppError } from '@domain/errors';
import { command, database } from './cloud';
import { isConflict, isDuplicateKey, TRANSACTION_CONFLICT } from './platform-errors';

export interface Stored {
  _id: string;
}
type Fields = Record<string, boolean>;

interface DocumentHandle {
  field(fields: Fields): DocumentHandle;
  get(): Promise<{ data: unknown }>;
  set(options: { data: object }): Promise<unknown>;
  update(options: { data: object }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<unknown>;
}
interface Source {
  collection(name: string): { doc(id: string): DocumentHandle };
}

/** A plain nested object in `update` becomes dotted `$set`s, i.e. a merge; `_.set` replaces. */
function replacing(patch: object): object {
  return Object.fromEntries(
    Object.entries(patch).map(([key, value]) => [
      key,
      value !== null && typeof value === 'object' ? command.set(value) : value,
    ]),
  );
}

async function read<T>(source: Source, collection: string, id: string): Promise<T | null> {
  const { data } = await source.collection(collection).doc(id).get();
  return (data ?? null) as T | null;
}

export interface Transaction {
  find<T extends Stored>(collection: string, id: string): Promise<T | null>;
  /** Creates or replaces. */
  put<T extends Stored>(collection: string, document: T): Promise<void>;
  /** Changes the named fields; a missing document stays missing. */
  patch<T extends Stored>(collection: string, id: string, changes: Partial<Omit<T, '_id'>>): Promise<void>;
  /** The same, but a missing document is created. */
  merge<T extends Stored>(collection: string, document: T): Promise<void>;
  /** A missing document stays missing. */
  remove(collection: string, id: string): Promise<void>;
}

/** `runTransaction` runs its callback again only for an error that still carries the code; actions lose it on the way. */
async function namingConflicts<T>(action: Promise<T>): Promise<T> {
  try {
    return await action;
  } catch (error) {
    throw isConflict(error)
      ? Object.assign(new Error('conflict', { cause: error }), { code: TRANSACTION_CONFLICT })
      : error;
  }
}

const transactionOn = (source: Source): Transaction => ({
  find: (collection, id) => namingConflicts(read(source, collection, id)),
  put: async (collection, { _id, ...data }) => {
    await namingConflicts(source.collection(collection).doc(_id).set({ data }));
  },
  patch: async (collection, id, changes) => {
    await namingConflicts(
      source
        .collection(collection)
        .doc(id)
        .update({ data: replacing(changes) }),
    );
  },
  merge: async (collection, { _id, ...data }) => {
    const handle = source.collection(collection).doc(_id);
    const { stats } = await namingConflicts(handle.update({ data: replacing(data) }));
    // None is also what an update answers that changes nothing.
    if (stats.updated > 0 || (await namingConflicts(read(source, collection, _id)))) return;
    await namingConflicts(handle.set({ data }));
  },
  remove: async (collection, id) => {
    await namingConflicts(source.collection(collection).doc(id).remove());
  },
});

/**
 * Two documents or more. The SDK runs `work` again on a conflict, 4 times in all, so it must have no other effects.
 * A conflict that outlasts them is BUSY.
 */
export async function runTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  try {
    return (await database.runTransaction((source: Source) => work(transactionOn(source)))) as T;
  } catch (error) {
    if (isConflict(error)) throw new AppError('BUSY', { cause: error });
    throw error;
  }
}

export const findDocument = <T extends Stored>(collection: string, id: string): Promise<T | null> =>
  read<T>(database as unknown as Source, collection, id);

/** False when a document with this `_id` exists already. */
export async function insertDocument<T extends Stored>(collection: string, document: T): Promise<boolean> {
  try {
    await database.collection(collection).add({ data: document });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** All of them in one request. What was written of them when it fails is not known: ask before writing again. */
export async function insertDocuments<T extends Stored>(collection: string, documents: readonly T[]): Promise<void> {
  await database.collection(collection).add({ data: [...documents] });
}

/**
 * Each document is there afterwards, once, as whoever was first wrote it. All in one request; one that is there already
 * keeps the others out, and of a failure nobody knows what it had written, so those that are missing are asked for.
 */
export async function insertMissing<T extends Stored>(collection: string, documents: readonly T[]): Promise<void> {
  if (documents.length === 0) return;
  try {
    await insertDocuments(collection, documents);
  } catch (error) {
    const found = await listDocuments<Stored>(collection, {
      where: { _id: command.in(documents.map(({ _id }) => _id)) },
      limit: documents.length,
      fields: ['_id'],
    });
    if (found.length === 0) throw error;
    const there = new Set(found.map(({ _id }) => _id));
    const missing = documents.filter(({ _id }) => !there.has(_id));
    await insertMissing(collection, missing);
  }
}

type Condition = string | number | boolean | null;

/** Compare-and-set of one document; false when it is no longer as `expected`. */
export async function replaceWhere<T extends Stored>(
  collection: string,
  expected: { _id: string } & Record<string, Condition>,
  changes: Partial<Omit<T, '_id'>>,
): Promise<boolean> {
  const result = await database
    .collection(collection)
    .where(expected)
    .update({ data: replacing(changes) });
  return result ? result.stats.updated === 1 : false;
}

/** The same change to every document that fulfils the condition; how many were changed. */
export async function replaceAllWhere<T extends Stored>(
  collection: string,
  where: Record<string, unknown>,
  changes: Partial<Omit<T, '_id'>>,
): Promise<number> {
  const result = await database
    .collection(collection)
    .where(where)
    .update({ data: replacing(changes) });
  return result ? result.stats.updated : 0;
}

/** Removes one document that is still as `expected`; false when it is not. */
export async function removeWhere(
  collection: string,
  expected: { _id: string } & Record<string, Condition>,
): Promise<boolean> {
  const result = await database.collection(collection).where(expected).remove();
  return result ? result.stats.removed === 1 : false;
}

/**
 * A change under a condition that plain values cannot say, with paths (`answers.goals`) for parts of a document; false
 * when no document fulfils it. `operations` are the platform's own, such as `command.push`.
 */
export async function changeWhere(
  collection: string,
  condition: object,
  changes: Record<string, unknown>,
  operations: Record<string, object> = {},
): Promise<boolean> {
  const result = await database
    .collection(collection)
    .where(condition)
    .update({ data: { ...replacing(changes), ...operations } });
  return result ? result.stats.updated === 1 : false;
}

export interface Listing {
  where?: Record<string, unknown>;
  orderBy?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[];
  limit: number;
  fields: readonly string[];
}

/** Every list names its fields and its limit: the platform would otherwise send whole documents, 100 of them. */
export async function listDocuments<T extends Stored>(collection: string, listing: Listing): Promise<T[]> {
  const base = database.collection(collection);
  const filtered = listing.where ? base.where(listing.where) : base;
  const ordered = (listing.orderBy ?? []).reduce(
    (query, [field, direction]) => query.orderBy(field, direction),
    filtered,
  );
  const fields = Object.fromEntries(listing.fields.map((field) => [field, true]));
  const result = await ordered.field(fields).limit(listing.limit).get();
  return (result as unknown as { data: T[] }).data;
}

/** Ids of what equals `where`, in their order, after `after`: a page that what changes meanwhile does not shift. */
export async function listIds(
  collection: string,
  where: Record<string, Condition>,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const documents = await listDocuments(collection, {
    where: { ...where, ...(after === null ? {} : { _id: command.gt(after) }) },
    orderBy: [['_id', 'asc']],
    limit,
    fields: Object.keys(where),
  });
  return documents.map(({ _id }) => _id);
}

export async function countDocuments(collection: string, where: Record<string, Condition>): Promise<number> {
  const result = await database.collection(collection).where(where).count();
  return (result as { total: number }).total;
}
