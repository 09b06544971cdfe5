import { duplicateKey } from '../errors';
import { after, prefixOf, textOf } from '../keys/bytes';
import { indexEntries } from '../keys/index-entries';
import type { Change } from '../store/change';
import type { View } from '../store/view';
import { toPlainDocument } from '../wire/plain';

/** A duplicate shows at the statement, as on the platform; one that another transaction slips in shows at commit. */
export function refuseDuplicateInTransaction(view: View, writes: ReadonlyMap<string, Change>, change: Change): void {
  if (!change.next) return;
  const plain = toPlainDocument(change.next);
  for (const index of change.collection.indexes) {
    const { entries } = indexEntries(index, plain);
    if (!index.unique) continue;
    for (const entry of entries) {
      const start = Buffer.concat([prefixOf(index.number), entry]);
      const holders = [...view.entries({ start, end: after(start) })].map(({ value }) => textOf(value));
      const taken = holders.some((holder) => holder !== textOf(change.key) && !writes.has(holder));
      if (taken || isWritten(writes, change, index, entry)) throw duplicateKey(change.collection.name, index.name);
    }
  }
}

function isWritten(
  writes: ReadonlyMap<string, Change>,
  change: Change,
  index: Parameters<typeof indexEntries>[0],
  entry: Buffer,
): boolean {
  for (const { collection, key, next } of writes.values()) {
    if (collection.number !== change.collection.number || key.equals(change.key) || !next) continue;
    if (indexEntries(index, toPlainDocument(next)).entries.some((other) => other.equals(entry))) return true;
  }
  return false;
}
