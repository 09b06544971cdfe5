import { after, prefixOf, textOf } from './keys/bytes';
import { indexEntries } from './keys/index-entries';
import type { StoredCollection, StoredIndex } from './store/catalog';
import { openStore, type Store } from './store/store';
import { toPlainDocument } from './wire/plain';
import type { WireDocument } from './wire/wire';

export interface Verification {
  documents: number;
  entries: number;
  /** Empty when every index agrees with its documents. */
  problems: string[];
}

/** Reads a whole closed database and compares every index with the documents it stands for. */
export async function verify(path: string): Promise<Verification> {
  const store = openStore(path, []);
  try {
    const result: Verification = { documents: 0, entries: 0, problems: [] };
    for (const collection of store.catalog.collections) verifyCollection(store, collection, result);
    return result;
  } finally {
    await store.close();
  }
}

function verifyCollection(store: Store, collection: StoredCollection, result: Verification): void {
  const expected = new Map(collection.indexes.map((index) => [index, new Set<string>()]));
  const start = prefixOf(collection.number);
  for (const { key, value } of store.now.documents({ start, end: after(start) })) {
    result.documents += 1;
    const plain = toPlainDocument(JSON.parse(value) as WireDocument);
    for (const [index, keys] of expected) {
      for (const entry of indexEntries(index, plain).entries)
        keys.add(textOf(Buffer.concat([prefixOf(index.number), entry, key])));
    }
  }
  for (const [index, keys] of expected) compareIndex(store, collection, index, keys, result);
}

function compareIndex(
  store: Store,
  collection: StoredCollection,
  index: StoredIndex,
  expected: Set<string>,
  result: Verification,
): void {
  const where = `${collection.name}.${index.name}`;
  const start = prefixOf(index.number);
  let previous: Buffer | undefined;
  for (const { key, value } of store.now.entries({ start, end: after(start) })) {
    result.entries += 1;
    if (!expected.delete(textOf(key))) result.problems.push(`${where}: entry without its document`);
    const indexed = Buffer.from(key.subarray(0, key.length - value.length));
    if (index.unique && previous?.equals(indexed)) result.problems.push(`${where}: two documents share a unique value`);
    previous = indexed;
  }
  if (expected.size > 0) result.problems.push(`${where}: ${expected.size} documents without their entry`);
}
