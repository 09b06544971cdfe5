import { MAX_DOCUMENT_BYTES } from '../../limits';
import { duplicateKey, requestFailed } from '../errors';
import { after, prefixOf, textOf } from '../keys/bytes';
import { indexEntries } from '../keys/index-entries';
import { type PlainDocument, toPlainDocument } from '../wire/plain';
import type { WireDocument } from '../wire/wire';
import { type Catalog, type StoredIndex, saveCatalog } from './catalog';
import type { Change } from './change';
import { type Tables, viewOf } from './view';

interface PlannedEntries {
  index: StoredIndex;
  removed: Map<string, Buffer>;
  added: Map<string, Buffer>;
  multikey: boolean[];
}

interface PlannedChange extends Change {
  text: string | null;
  entries: PlannedEntries[];
}

/**
 * Writes documents and their index entries together. Everything that can be refused is refused before the first byte is written,
 * because a write of the store cannot be taken back halfway. Call inside a write, with each document at most once.
 */
export function applyChanges(tables: Tables, catalog: Catalog, changes: readonly Change[]): void {
  const planned = changes.map((change) => planChange(tables, change));
  refuseDuplicates(tables, planned);
  for (const change of planned) write(tables, change);
  if (planned.map(markMultikey).includes(true)) saveCatalog(tables, catalog);
}

function planChange(tables: Tables, change: Change): PlannedChange {
  const before = tables.documents.get(change.key);
  const plainBefore = before === undefined ? null : toPlainDocument(JSON.parse(before) as WireDocument);
  const plainAfter = change.next && toPlainDocument(change.next);
  const text = change.next && JSON.stringify(change.next);
  if (text !== null && Buffer.byteLength(text) > MAX_DOCUMENT_BYTES) {
    throw requestFailed(`document exceeds ${MAX_DOCUMENT_BYTES / 1024 / 1024} MB`);
  }
  const entries = change.collection.indexes.map((index) => planEntries(index, change.key, plainBefore, plainAfter));
  return { ...change, text, entries };
}

function planEntries(
  index: StoredIndex,
  key: Buffer,
  before: PlainDocument | null,
  next: PlainDocument | null,
): PlannedEntries {
  const old = before && indexEntries(index, before);
  const fresh = next && indexEntries(index, next);
  const removed = fullKeys(index, key, old?.entries ?? []);
  const added = fullKeys(index, key, fresh?.entries ?? []);
  for (const entry of added.keys()) {
    if (removed.delete(entry)) added.delete(entry);
  }
  return { index, removed, added, multikey: fresh?.multikey ?? [] };
}

function fullKeys(index: StoredIndex, key: Buffer, entries: readonly Buffer[]): Map<string, Buffer> {
  const prefix = prefixOf(index.number);
  return new Map(
    entries.map((entry) => {
      const full = Buffer.concat([prefix, entry, key]);
      return [textOf(full), full];
    }),
  );
}

function refuseDuplicates(tables: Tables, planned: readonly PlannedChange[]): void {
  const view = viewOf(tables);
  const leaving = new Set(planned.flatMap(({ entries }) => entries.flatMap(({ removed }) => [...removed.keys()])));
  const arriving = new Map<string, string>();
  for (const { collection, key, entries } of planned) {
    for (const { index, added } of entries) {
      if (!index.unique) continue;
      for (const full of added.values()) {
        const value = full.subarray(0, full.length - key.length);
        const owner = arriving.get(textOf(value));
        const taken = owner !== undefined && owner !== textOf(key);
        if (taken || isHeld(view.entries({ start: value, end: after(value) }), leaving))
          throw duplicateKey(collection.name, index.name);
        arriving.set(textOf(value), textOf(key));
      }
    }
  }
}

/** An entry that this very write takes away holds nothing. */
function isHeld(present: Iterable<{ key: Buffer }>, leaving: ReadonlySet<string>): boolean {
  for (const { key } of present) if (!leaving.has(textOf(key))) return true;
  return false;
}

function write(tables: Tables, { key, text, entries }: PlannedChange): void {
  for (const { removed, added } of entries) {
    for (const entry of removed.values()) tables.entries.remove(entry);
    for (const entry of added.values()) tables.entries.put(entry, key);
  }
  if (text === null) tables.documents.remove(key);
  else tables.documents.put(key, text);
}

/** Notes arrays in indexed fields; answers whether one was the first in its field. */
function markMultikey({ entries }: PlannedChange): boolean {
  let isNew = false;
  for (const { index, multikey } of entries) {
    for (const [position, isArray] of multikey.entries()) {
      if (!isArray || index.multikey[position]) continue;
      index.multikey[position] = true;
      isNew = true;
    }
  }
  return isNew;
}
