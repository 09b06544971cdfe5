import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EJSON } from 'bson';
import {
  type CollectionDeclaration,
  type DatabaseEngine,
  type Meter,
  openDatabase,
} from '../../../../../emulator/database';

export const NOW = Date.UTC(2026, 3, 1);

export interface TestDatabase {
  engine: DatabaseEngine;
  path: string;
  meter: Meter;
  run(action: string, params?: Record<string, unknown>): Promise<Answer>;
  /** `data` of inserts as the SDK sends it. */
  add(collection: string, ...documents: object[]): Promise<Answer>;
  /** The documents that a query finds. */
  get(collection: string, query?: object, more?: Record<string, unknown>): Promise<Record<string, unknown>[]>;
  /** Documents scanned by `work`. */
  scanned(work: () => Promise<unknown>): Promise<number>;
  reopen(changes?: { collections?: readonly CollectionDeclaration[] }): Promise<void>;
  dispose(): Promise<void>;
}

// biome-ignore lint/suspicious/noExplicitAny: tests read answers of every shape
type Answer = any;

export interface TestOptions {
  collections: readonly CollectionDeclaration[];
  strict?: boolean;
  monotonicNow?: () => number;
}

/** Opens a database in a folder of its own; requests go in as the SDK's EJSON strings. */
export async function openTestDatabase(options: TestOptions): Promise<TestDatabase> {
  const path = mkdtempSync(join(tmpdir(), 'database-test-'));
  let ids = 0;
  const open = (collections: readonly CollectionDeclaration[]) =>
    openDatabase({
      path,
      collections,
      strict: options.strict ?? false,
      now: () => NOW,
      newId: () => {
        ids += 1;
        return `id-${ids}`;
      },
      ...(options.monotonicNow && { monotonicNow: options.monotonicNow }),
    });
  const meter: Meter = { documentsScanned: 0, documentsReturned: 0 };
  const database: TestDatabase = {
    engine: await open(options.collections),
    path,
    meter,
    run: (action, params = {}) => database.engine.run(`database.${action}`, params, meter),
    add: (collectionName, ...documents) =>
      database.run('insertDocument', { collectionName, data: documents.map(ejson) }),
    get: async (collectionName, query, more = {}) => {
      const params = { collectionName, queryType: 'WHERE', limit: 100, ...(query && { query: ejson(query) }), ...more };
      const { data } = await database.run('getDocument', params);
      return data.list.map((text: string) => EJSON.parse(text));
    },
    scanned: async (work) => {
      const before = meter.documentsScanned;
      await work();
      return meter.documentsScanned - before;
    },
    reopen: async (changes) => {
      await database.engine.close();
      database.engine = await open(changes?.collections ?? options.collections);
    },
    dispose: async () => {
      await database.engine.close();
      rmSync(path, { recursive: true, force: true });
    },
  };
  return database;
}

export function ejson(value: object): string {
  return EJSON.stringify(value, { relaxed: false });
}
