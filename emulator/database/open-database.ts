import { ACTIONS, STATEMENTS } from './actions';
import type { Context } from './actions/context';
import { applyInserts, insertOf } from './actions/insert-document';
import { collectionOf } from './actions/params';
import { invalidParam, unknownOperator } from './errors';
import { after, prefixOf } from './keys/bytes';
import { documentKey } from './keys/document-key';
import type { Meter } from './planner/execute';
import type { CollectionDeclaration, IndexDeclaration } from './store/catalog';
import { openStore, type Store } from './store/store';
import { Transactions } from './transaction/transactions';
import { toPlainDocument, toWire } from './wire/plain';
import type { WireDocument } from './wire/wire';

export interface DatabaseOptions {
  /** A folder of the database's own. */
  path: string;
  collections: readonly CollectionDeclaration[];
  /** Refuse what no declared index serves. */
  strict: boolean;
  /** The clock of `db.serverDate()`. */
  now: () => number;
  newId: () => string;
  /** The clock of transaction expiry, in milliseconds; only tests set it. */
  monotonicNow?: () => number;
}

export interface DatabaseEngine {
  /** `params` as the SDK sends them; the answer lacks only `requestId`. Throws GatewayError. */
  run(action: string, params: Record<string, unknown>, meter: Meter): Promise<Record<string, unknown>>;
  /** For seeds: plain JavaScript documents. All of them or none. */
  insertMany(collection: string, documents: readonly object[]): Promise<void>;
  listCollections(): { name: string; count: number; indexes: readonly IndexDeclaration[] }[];
  /** For the console page: documents in the order of `_id`, after the one given. */
  readCollection(name: string, limit: number, afterId?: string): Record<string, unknown>[];
  isEmpty(): boolean;
  close(): Promise<void>;
}

/** Opens or creates the database. Throws DataFolderError when what is there cannot be used. */
export async function openDatabase(options: DatabaseOptions): Promise<DatabaseEngine> {
  const { strict, now, newId, monotonicNow = () => performance.now() } = options;
  const store = openStore(options.path, options.collections);
  const transactions = new Transactions(store, newId, monotonicNow);
  const context: Context = { store, transactions, strict, now, newId };
  return {
    run: (action, params, meter) => run(context, action, params, meter),
    insertMany: (collection, documents) => insertMany(context, collection, documents),
    listCollections: () => listCollections(store),
    readCollection: (name, limit, afterId) => readCollection(store, name, limit, afterId),
    isEmpty: () => store.catalog.collections.every(({ number }) => isRangeEmpty(store, number)),
    close: async () => {
      transactions.close();
      await store.close();
    },
  };
}

async function run(
  context: Context,
  action: string,
  params: Record<string, unknown>,
  meter: Meter,
): Promise<Record<string, unknown>> {
  const perform = ACTIONS.get(action);
  if (!perform) throw unknownOperator('action', action);
  try {
    return await perform(context, params, meter);
  } catch (error) {
    const id = params.transactionId;
    if (typeof id === 'string' && STATEMENTS.has(action)) context.transactions.fail(id, error);
    throw error;
  }
}

async function insertMany(context: Context, collectionName: string, documents: readonly object[]): Promise<void> {
  const collection = collectionOf(context.store, { collectionName });
  const inserts = documents.map((document) => insertOf(collection, toWire(document) as WireDocument, context.newId));
  await context.store.write((writer) => applyInserts(writer, inserts));
}

function listCollections(store: Store): ReturnType<DatabaseEngine['listCollections']> {
  return store.catalog.collections.map(({ name, number, indexes }) => {
    const start = prefixOf(number);
    return {
      name,
      count: store.now.countDocuments({ start, end: after(start) }),
      indexes: indexes.map((index) => ({ name: index.name, keys: index.keys, ...(index.unique && { unique: true }) })),
    };
  });
}

function readCollection(
  store: Store,
  collectionName: string,
  limit: number,
  afterId?: string,
): Record<string, unknown>[] {
  if (!Number.isInteger(limit) || limit < 1) throw invalidParam('limit must be a whole number');
  const { number } = collectionOf(store, { collectionName });
  const start = prefixOf(number);
  const from = afterId === undefined ? start : after(documentKey(number, afterId));
  const documents: Record<string, unknown>[] = [];
  for (const { value } of store.now.documents({ start: from, end: after(start) })) {
    documents.push(toPlainDocument(JSON.parse(value) as WireDocument));
    if (documents.length === limit) break;
  }
  return documents;
}

function isRangeEmpty(store: Store, number: number): boolean {
  const start = prefixOf(number);
  for (const _entry of store.now.documents({ start, end: after(start) })) return false;
  return true;
}
