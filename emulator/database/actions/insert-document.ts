import { duplicateId, invalidParam } from '../errors';
import { textOf } from '../keys/bytes';
import { documentKey } from '../keys/document-key';
import type { StoredCollection } from '../store/catalog';
import type { Change } from '../store/change';
import type { Writer } from '../store/store';
import { checkFieldNames } from '../update/check-update';
import { parseWire } from '../wire/canonical';
import { toPlain } from '../wire/plain';
import type { WireDocument } from '../wire/wire';
import type { Action } from './context';
import { collectionOf, transactionOf } from './params';

export const insertDocument: Action = async (context, params) => {
  const collection = collectionOf(context.store, params);
  const texts = params.data;
  if (!Array.isArray(texts) || texts.length === 0) throw invalidParam('data must be a non-empty array');
  const now = context.now();
  const inserts = texts.map((text) => insertOf(collection, parseWire(text, 'data', now), context.newId));
  const transaction = transactionOf(context, params);
  if (transaction) {
    for (const { id, change } of inserts) {
      if (transaction.read(change.key) !== undefined) throw duplicateId(id);
      transaction.write(change);
    }
  } else await context.store.write((writer) => applyInserts(writer, inserts));
  return { data: { insertedIds: inserts.map(({ id }) => id) } };
};

export interface Insert {
  id: unknown;
  change: Change;
}

/** Checks a document and gives it an `_id`, in front, when it has none. */
export function insertOf(collection: StoredCollection, document: WireDocument, newId: () => string): Insert {
  checkFieldNames(document);
  const { _id = newId(), ...fields } = document;
  const id = toPlain(_id);
  return { id, change: { collection, key: documentKey(collection.number, id), next: { _id, ...fields } } };
}

export function applyInserts(writer: Writer, inserts: readonly Insert[]): void {
  const seen = new Set<string>();
  for (const { id, change } of inserts) {
    if (seen.has(textOf(change.key)) || writer.view.document(change.key) !== undefined) throw duplicateId(id);
    seen.add(textOf(change.key));
  }
  writer.apply(inserts.map(({ change }) => change));
}
