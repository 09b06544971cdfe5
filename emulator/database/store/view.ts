import type { Database, Transaction } from 'lmdb';

export interface Entry<Value> {
  key: Buffer;
  value: Value;
}

/** The store as of one moment: now, inside a write, or the snapshot a transaction reads. */
export interface View {
  document(key: Buffer): string | undefined;
  documents(range: Range): Iterable<Entry<string>>;
  /** Index entries; the value is the document's key. */
  entries(range: Range): Iterable<Entry<Buffer>>;
  countDocuments(range: Range): number;
}

/** Keys from `start` up to, not including, `end`; `reverse` gives the same keys from the last to the first. */
export interface Range {
  start: Buffer;
  end: Buffer;
  reverse?: boolean;
}

export interface Tables {
  documents: Database<string, Buffer>;
  entries: Database<Buffer, Buffer>;
  catalog: Database<string, string>;
}

export function viewOf(tables: Tables, transaction?: Transaction): View {
  const at = transaction ? { transaction } : {};
  return {
    document: (key) => tables.documents.get(key, at),
    documents: (range) => tables.documents.getRange({ ...scan(range), ...at }),
    entries: (range) => tables.entries.getRange({ ...scan(range), ...at }),
    countDocuments: (range) => tables.documents.getKeysCount({ ...scan(range), ...at }),
  };
}

/** LMDB walks a reversed range from `start` down; its `start` is then inclusive and its `end` not. */
function scan({ start, end, reverse }: Range): object {
  return reverse ? { start: end, exclusiveStart: true, end: start, inclusiveEnd: true, reverse: true } : { start, end };
}
