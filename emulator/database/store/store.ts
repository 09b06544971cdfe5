import { mkdirSync } from 'node:fs';
import { open, type RootDatabase, type Transaction } from 'lmdb';
import { GatewayError } from '../../gateway-error';
import { applyChanges } from './apply-changes';
import {
  addCollection,
  type Catalog,
  type CollectionDeclaration,
  readCatalog,
  type StoredCollection,
  saveCatalog,
} from './catalog';
import type { Change } from './change';
import { checkDataFile } from './check-data-file';
import { DataFolderError } from './data-folder-error';
import { syncIndexes } from './sync-indexes';
import { type Tables, type View, viewOf } from './view';

/** What a write may do; everything it does becomes visible, and lasts, as one. */
export interface Writer {
  view: View;
  apply(changes: readonly Change[]): void;
  createCollection(name: string): void;
}

export interface Store {
  tables: Tables;
  catalog: Catalog;
  /** The store as it is now. */
  now: View;
  findCollection(name: string): StoredCollection | undefined;
  /** A view that stays as it is now until released. */
  snapshot(): { view: View; release(): void };
  /** Runs `work` alone, one write after the other; resolves when it is on disk. A throw leaves everything as it was. */
  write<Result>(work: (writer: Writer) => Result): Promise<Result>;
  close(): Promise<void>;
}

const MAX_OPEN_SNAPSHOTS = 1024;

/** Opens or creates the store and makes its indexes agree with the declarations. */
export function openStore(path: string, declared: readonly CollectionDeclaration[]): Store {
  checkDataFile(path);
  let root: RootDatabase | undefined;
  try {
    mkdirSync(path, { recursive: true });
    root = open({ path, noSubdir: false, maxDbs: 4, maxReaders: MAX_OPEN_SNAPSHOTS });
    const tables = openTables(root);
    const catalog = syncedCatalog(root, tables, declared);
    return storeOf(root, tables, catalog);
  } catch (error) {
    void root?.close();
    const what = error instanceof GatewayError ? '现有数据建不成声明的索引' : '数据文件不可读或已损坏';
    throw new DataFolderError(path, `${what}（${error instanceof Error ? error.message : String(error)}）`);
  }
}

function openTables(root: RootDatabase): Tables {
  return {
    documents: root.openDB({ name: 'documents', keyEncoding: 'binary', encoding: 'string' }),
    entries: root.openDB({ name: 'entries', keyEncoding: 'binary', encoding: 'binary' }),
    catalog: root.openDB({ name: 'catalog', encoding: 'string' }),
  };
}

function syncedCatalog(root: RootDatabase, tables: Tables, declared: readonly CollectionDeclaration[]): Catalog {
  return root.transactionSync(() => {
    const catalog = readCatalog(tables);
    if (syncIndexes(tables, catalog, declared)) saveCatalog(tables, catalog);
    return catalog;
  });
}

function storeOf(root: RootDatabase, tables: Tables, catalog: Catalog): Store {
  const now = viewOf(tables);
  const writer: Writer = {
    view: now,
    apply: (changes) => applyChanges(tables, catalog, changes),
    createCollection: (name) => {
      addCollection(catalog, name);
      saveCatalog(tables, catalog);
    },
  };
  return {
    tables,
    catalog,
    now,
    findCollection: (name) => catalog.collections.find((collection) => collection.name === name),
    snapshot: () => {
      const transaction: Transaction = root.useReadTransaction();
      return { view: viewOf(tables, transaction), release: () => transaction.done() };
    },
    write: (work) => root.transaction(() => work(writer)),
    close: () => root.close(),
  };
}
