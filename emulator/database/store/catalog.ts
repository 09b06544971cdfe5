import type { IndexKeys } from '../keys/index-entries';
import type { Tables } from './view';

export interface IndexDeclaration extends IndexKeys {
  unique?: boolean;
}

export interface CollectionDeclaration {
  name: string;
  indexes: readonly IndexDeclaration[];
}

/** An index as it exists: its number begins each of its keys. */
export interface StoredIndex extends IndexDeclaration {
  number: number;
  /** Per field: some document has held an array there. Never goes back to false; a plan may only rely on false. */
  multikey: boolean[];
}

export interface StoredCollection {
  name: string;
  number: number;
  indexes: StoredIndex[];
}

/** Which collections and indexes exist. Kept whole under one key: it is small, read once, and changes rarely. */
export interface Catalog {
  nextNumber: number;
  collections: StoredCollection[];
}

const KEY = 'catalog';

export function readCatalog(tables: Tables): Catalog {
  const text = tables.catalog.get(KEY);
  return text === undefined ? { nextNumber: 1, collections: [] } : (JSON.parse(text) as Catalog);
}

/** Call inside a write. */
export function saveCatalog(tables: Tables, catalog: Catalog): void {
  tables.catalog.put(KEY, JSON.stringify(catalog));
}

/** Adds an empty collection without indexes to the catalog in memory. */
export function addCollection(catalog: Catalog, name: string): StoredCollection {
  const collection: StoredCollection = { name, number: catalog.nextNumber, indexes: [] };
  catalog.nextNumber += 1;
  catalog.collections.push(collection);
  return collection;
}
