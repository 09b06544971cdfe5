import { duplicateKey } from '../errors';
import { after, prefixOf, textOf } from '../keys/bytes';
import { indexEntries } from '../keys/index-entries';
import { toPlainDocument } from '../wire/plain';
import type { WireDocument } from '../wire/wire';
import {
  addCollection,
  type Catalog,
  type CollectionDeclaration,
  type IndexDeclaration,
  type StoredCollection,
  type StoredIndex,
} from './catalog';
import { type Tables, viewOf } from './view';

/**
 * Makes the catalog agree with what is declared: new and changed indexes are built, dropped ones removed. Call inside a write.
 * Answers whether anything changed; an unchanged declaration costs no look at the data.
 */
export function syncIndexes(tables: Tables, catalog: Catalog, declared: readonly CollectionDeclaration[]): boolean {
  let changed = false;
  for (const declaration of declared) {
    let collection = catalog.collections.find(({ name }) => name === declaration.name);
    if (!collection) {
      collection = addCollection(catalog, declaration.name);
      changed = true;
    }
    changed = syncCollection(tables, catalog, collection, declaration.indexes) || changed;
  }
  return changed;
}

function syncCollection(
  tables: Tables,
  catalog: Catalog,
  collection: StoredCollection,
  declared: readonly IndexDeclaration[],
): boolean {
  const kept = collection.indexes.filter((index) => declared.some((declaration) => isSame(index, declaration)));
  const dropped = collection.indexes.filter((index) => !kept.includes(index));
  const added = declared.filter((declaration) => !kept.some((index) => isSame(index, declaration)));
  for (const index of dropped) removeEntries(tables, index);
  const built = added.map((declaration) => buildIndex(tables, catalog, collection, declaration));
  collection.indexes = [...kept, ...built];
  return dropped.length + added.length > 0;
}

function isSame(left: IndexDeclaration, right: IndexDeclaration): boolean {
  const shape = ({ name, keys, unique }: IndexDeclaration) => JSON.stringify([name, keys, unique === true]);
  return shape(left) === shape(right);
}

function removeEntries(tables: Tables, index: StoredIndex): void {
  const start = prefixOf(index.number);
  const keys = [...viewOf(tables).entries({ start, end: after(start) })].map(({ key }) => key);
  for (const key of keys) tables.entries.removeSync(key);
}

function buildIndex(
  tables: Tables,
  catalog: Catalog,
  collection: StoredCollection,
  declaration: IndexDeclaration,
): StoredIndex {
  const { name, keys, unique } = declaration;
  const index: StoredIndex = {
    name,
    keys,
    ...(unique && { unique }),
    number: catalog.nextNumber,
    multikey: keys.map(() => false),
  };
  catalog.nextNumber += 1;
  const seen = new Set<string>();
  const start = prefixOf(collection.number);
  for (const { key, value } of [...viewOf(tables).documents({ start, end: after(start) })]) {
    const { entries, multikey } = indexEntries(index, toPlainDocument(JSON.parse(value) as WireDocument));
    index.multikey = index.multikey.map((flag, position) => flag || (multikey[position] as boolean));
    for (const entry of entries) {
      if (unique && seen.has(textOf(entry))) throw duplicateKey(collection.name, name);
      if (unique) seen.add(textOf(entry));
      tables.entries.putSync(Buffer.concat([prefixOf(index.number), entry, key]), key);
    }
  }
  return index;
}
