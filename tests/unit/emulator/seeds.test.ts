import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseEngine } from '../../../emulator/database';
import { dropHalfSeeded, plantSeed, type SeedSource } from '../../../emulator/seeds';
import type { PlatformState, StateKey } from '../../../emulator/state/platform-state';
import { UserRegistry } from '../../../emulator/users/user-registry';

const NOW = Date.UTC(2026, 3, 28);
const source: SeedSource = {
  build: (now) => [{ collection: 'calls', documents: [{ _id: 'gx-2026', at: now }] }],
  personas: [{ openid: 'persona-contact-1' }],
};

function memoryState(): PlatformState {
  const values = new Map<string, unknown>();
  const name = (key: StateKey) => key.join('/');
  return {
    get: <T>(key: StateKey) => values.get(name(key)) as T | undefined,
    put: (key, value) => void values.set(name(key), value),
    remove: (key) => void values.delete(name(key)),
    list: () => [],
    transaction: (work) => work(),
    close: async () => {},
  };
}

function setUp() {
  const planted: Record<string, unknown>[] = [];
  const engine = {
    isEmpty: () => planted.length === 0,
    insertMany: async (_collection: string, documents: Record<string, unknown>[]) => void planted.push(...documents),
  } as unknown as DatabaseEngine;
  const state = memoryState();
  const users = new UserRegistry(state, () => NOW);
  const plant = (from = source) => plantSeed(engine, state, users, async () => from, NOW);
  return { planted, engine, state, users, plant };
}

test('an empty database gets the seed, made for the present, and knows the personas', async () => {
  const { planted, users, plant } = setUp();
  await plant();
  expect(planted).toEqual([{ _id: 'gx-2026', at: NOW }]);
  expect(users.isKnown('persona-contact-1')).toBe(true);
});

test('a database is seeded once, even when its documents were deleted since', async () => {
  const { planted, plant } = setUp();
  await plant();
  planted.splice(0);
  await plant();
  expect(planted).toEqual([]);
});

test('a database that a killed first start left half seeded is made anew, a finished one is not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'seed-'));
  const database = join(folder, 'database');
  mkdirSync(database);
  const { state, plant } = setUp();
  const dying: SeedSource = {
    ...source,
    build: () => {
      throw new Error('power cut');
    },
  };
  await expect(plant(dying)).rejects.toThrow('power cut');
  dropHalfSeeded(state, database);
  expect(existsSync(database)).toBe(false);

  mkdirSync(database);
  await plant();
  dropHalfSeeded(state, database);
  expect(existsSync(database)).toBe(true);
  rmSync(folder, { recursive: true });
});
