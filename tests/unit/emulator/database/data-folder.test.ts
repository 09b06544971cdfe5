import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderError, openDatabase, verify } from '../../../../emulator/database';
import { openTestDatabase, type TestDatabase } from './support/open-test-database';

const collections = [{ name: 'c', indexes: [{ name: 'n', keys: [['n', 1]] }] }] as const;

let database: TestDatabase;
let file: string;
beforeEach(async () => {
  database = await openTestDatabase({ collections });
  file = join(database.path, 'data.mdb');
  const documents = Array.from({ length: 300 }, (_, n) => ({ _id: n, n, tags: ['a', n], text: 'x'.repeat(n * 40) }));
  await database.engine.insertMany('c', documents);
  for (const each of documents.slice(0, 150)) {
    const query = { collectionName: 'c', queryType: 'DOC', query: JSON.stringify({ _id: each._id }) };
    await database.run('removeDocument', query);
  }
  await database.engine.close();
});
afterEach(() => database.dispose());

const open = () => openDatabase({ path: database.path, collections, strict: true, now: Date.now, newId: () => 'x' });
const fingerprint = () =>
  readdirSync(database.path).map((name) => [
    name,
    createHash('sha1')
      .update(readFileSync(join(database.path, name)))
      .digest('hex'),
  ]);

const damages: [name: string, damage: (bytes: Buffer) => void][] = [
  ['is another file', () => writeFileSync(file, 'not a database '.repeat(2000))],
  ['is a few bytes', () => writeFileSync(file, 'short')],
  ['is zeros', (bytes) => writeFileSync(file, Buffer.alloc(bytes.length))],
  ['has lost its second half', (bytes) => truncateSync(file, Math.floor(bytes.length / 2))],
  ['has lost its second header', () => truncateSync(file, 4096)],
  ['has lost its last page in use', () => truncateSync(file, 3 * 4096)],
  [
    'is overwritten behind its headers',
    (bytes) => {
      bytes.fill(0x5a, 8192);
      writeFileSync(file, bytes);
    },
  ],
];

test.each(damages)(
  'a data file that %s is named in Chinese with the way out, and left as it is',
  async (_name, damage) => {
    damage(readFileSync(file));
    const before = fingerprint();
    const error = await open().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DataFolderError);
    expect((error as Error).message).toContain(database.path);
    expect((error as Error).message).toMatch(/已损坏/);
    expect((error as Error).message).toMatch(/npm start -- --fresh/);
    expect(fingerprint()).toEqual(before);
    await recreate();
  },
);

/** So that `dispose` finds something to close. */
async function recreate(): Promise<void> {
  writeFileSync(file, '');
  database.engine = await open();
}

test('a sound file with documents removed and large ones left opens', async () => {
  database.engine = await open();
  expect(database.engine.listCollections()[0]?.count).toBe(150);
  await database.engine.close();
  expect(await verify(database.path)).toMatchObject({ documents: 150, problems: [] });
  database.engine = await open();
});

test('a unique index that the data contradicts is refused on opening', async () => {
  database.engine = await open();
  await database.engine.insertMany('c', [
    { _id: 'a', k: 1 },
    { _id: 'b', k: 1 },
  ]);
  await database.engine.close();
  const unique = [{ name: 'c', indexes: [{ name: 'k', keys: [['k', 1]] as const, unique: true }] }];
  const reopened = openDatabase({
    path: database.path,
    collections: unique,
    strict: true,
    now: Date.now,
    newId: () => 'x',
  });
  await expect(reopened).rejects.toThrow(/索引.*E11000 duplicate key error collection: c index: k/);
  database.engine = await open();
  expect(database.engine.listCollections()).toMatchObject([{ count: 152, indexes: [{ name: 'n' }] }]);
});

test('opening an unchanged database looks at no document', async () => {
  database.engine = await open();
  const before = readFileSync(file);
  await database.engine.close();
  database.engine = await open();
  expect(readFileSync(file).equals(before)).toBe(true);
});
