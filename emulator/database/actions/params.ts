import { collectionMissing, invalidParam } from '../errors';
import { checkQuery } from '../query/check-query';
import { parseSort, type SortKey } from '../query/sort';
import type { StoredCollection } from '../store/catalog';
import type { Store } from '../store/store';
import type { OpenTransaction } from '../transaction/open-transaction';
import { parseWire } from '../wire/canonical';
import { type PlainDocument, toPlainDocument } from '../wire/plain';
import type { Context, Params } from './context';

/** The parameters that several actions share, as the SDK names them. */
export function collectionOf(store: Store, params: Params): StoredCollection {
  const name = params.collectionName;
  if (typeof name !== 'string' || name === '') throw invalidParam('collectionName is missing');
  const collection = store.findCollection(name);
  if (!collection) throw collectionMissing(name);
  return collection;
}

export function conditionOf(context: Context, params: Params): PlainDocument {
  if (params.query === undefined) return {};
  const condition = toPlainDocument(parseWire(params.query, 'query', context.now()));
  checkQuery(condition);
  return condition;
}

/** The `_id` of `doc(id)`. */
export function documentIdOf(context: Context, params: Params): unknown {
  const condition = conditionOf(context, params);
  if (Object.keys(condition).join() !== '_id') throw invalidParam('query of a document must name its _id only');
  return condition._id;
}

export function isDocumentQuery(params: Params): boolean {
  return params.queryType === 'DOC';
}

export function orderOf(context: Context, params: Params): SortKey[] {
  if (params.order === undefined) return [];
  return parseSort(toPlainDocument(parseWire(params.order, 'order', context.now())));
}

export function countOf(params: Params, name: string, fallback: number): number {
  const value = params[name] ?? fallback;
  if (!Number.isInteger(value) || (value as number) < 0) throw invalidParam(`${name} must be a whole number`);
  return value as number;
}

export function transactionOf(context: Context, params: Params): OpenTransaction | null {
  const id = params.transactionId;
  return typeof id === 'string' && id !== '' ? context.transactions.get(id) : null;
}

/** What only doc(id) and add can do; the SDK itself never sends the rest with a transaction. */
export function refuseTransaction(params: Params, what: string): void {
  if (params.transactionId) throw invalidParam(`${what} cannot take part in a transaction`);
}
