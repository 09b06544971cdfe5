import { EJSON } from 'bson';
import { NOW, openTestDatabase, type TestDatabase } from './support/open-test-database';

const collections = [
  {
    name: 'calls',
    indexes: [
      { name: 'slug', keys: [['slug', 1]], unique: true },
      {
        name: 'status_opensAt',
        keys: [
          ['status', 1],
          ['opensAt', -1],
        ],
      },
    ],
  },
  { name: 'notes', indexes: [] },
] as const;

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase({ collections });
});
afterEach(() => database.dispose());

const doc = (collectionName: string, id: string | number, more = {}) => ({
  collectionName,
  queryType: 'DOC',
  query: JSON.stringify({ _id: id }),
  multi: false,
  ...more,
});

test('an added document comes back as it was, numbers with their types', async () => {
  const text =
    '{"_id":"d1","int":{"$numberInt":"1"},"long":{"$numberLong":"9007199254740993"},"whole":{"$numberDouble":"1.0"},"zero":{"$numberDouble":"-0.0"},"at":{"$date":{"$numberLong":"5"}},"list":[{"$numberInt":"2"},null,"中"]}';
  await database.run('insertDocument', { collectionName: 'notes', data: [text] });
  expect(await database.run('getDocument', doc('notes', 'd1'))).toEqual({
    data: { list: [text], offset: 0, limit: 100 },
    offset: 0,
    limit: 100,
  });
  await database.run(
    'modifyDocument',
    doc('notes', 'd1', { data: '{"$inc":{"whole":{"$numberInt":"1"}}}', merge: true, upsert: false }),
  );
  const { data } = await database.run('getDocument', doc('notes', 'd1'));
  expect(data.list[0]).toBe(text.replace('"1.0"', '"2.0"'));
});

test('a document without _id gets one', async () => {
  expect(await database.add('notes', { a: 1 }, { a: 2 })).toEqual({ data: { insertedIds: ['id-1', 'id-2'] } });
});

test('the server date is filled in however deep it lies', async () => {
  const data =
    '{"_id":"d","at":{"$tcb_server_date":{"offset":{"$numberInt":"60000"}}},"list":[{"at":{"$tcb_server_date":{"offset":{"$numberInt":"0"}}}}]}';
  await database.run('insertDocument', { collectionName: 'notes', data: [data] });
  expect(await database.get('notes')).toEqual([
    { _id: 'd', at: new Date(NOW + 60_000), list: [{ at: new Date(NOW) }] },
  ]);
});

test('set replaces a document, or makes it', async () => {
  const set = { data: '{"b":{"$numberInt":"9"}}', merge: false, upsert: true };
  expect(await database.run('modifyDocument', doc('notes', 'd', set))).toEqual({
    data: { updated: 0, upsert_id: 'd' },
  });
  await database.add('notes', { _id: 'e', a: 1, b: 1 });
  expect(await database.run('modifyDocument', doc('notes', 'e', set))).toEqual({
    data: { updated: 1, upsert_id: null },
  });
  expect(await database.get('notes')).toEqual([
    { _id: 'd', b: 9 },
    { _id: 'e', b: 9 },
  ]);
});

test('update answers how many documents really changed', async () => {
  await database.add('notes', { _id: 'a', n: 1 }, { _id: 'b', n: 2 }, { _id: 'c', n: 3 });
  const update = {
    collectionName: 'notes',
    queryType: 'WHERE',
    query: '{"n":{"$gte":{"$numberInt":"2"}}}',
    data: '{"$set":{"n":{"$numberInt":"2"}}}',
  };
  expect(await database.run('modifyDocument', { ...update, multi: true, merge: true, upsert: false })).toEqual({
    data: { updated: 1, upsert_id: null },
  });
  expect(
    await database.run(
      'modifyDocument',
      doc('notes', 'none', { data: '{"$set":{"n":{"$numberInt":"2"}}}', merge: true, upsert: false }),
    ),
  ).toEqual({
    data: { updated: 0, upsert_id: null },
  });
});

test('remove and count', async () => {
  await database.add('notes', { _id: 'a', n: 1 }, { _id: 'b', n: 2 });
  expect(await database.run('calculateDocument', { collectionName: 'notes', queryType: 'WHERE' })).toEqual({
    data: { total: 2 },
  });
  expect(
    await database.run('removeDocument', {
      collectionName: 'notes',
      queryType: 'WHERE',
      query: '{"n":{"$numberInt":"1"}}',
      multi: true,
    }),
  ).toEqual({ data: { deleted: 1 } });
  expect(await database.run('removeDocument', doc('notes', 'b'))).toEqual({ data: { deleted: 1 } });
  expect(await database.run('removeDocument', doc('notes', 'b'))).toEqual({ data: { deleted: 0 } });
});

test('a collection that nobody declared does not exist, until it is made', async () => {
  await expect(database.get('nope')).rejects.toMatchObject({
    code: 'DATABASE_COLLECTION_NOT_EXIST',
    message: '[ResourceNotFound] Db or Table not exist: nope',
  });
  await database.run('addCollection', { collectionName: 'nope' });
  expect(await database.get('nope')).toEqual([]);
  await expect(database.run('addCollection', { collectionName: 'nope' })).rejects.toThrow('already exist');
});

test('duplicates are refused with the words of the platform', async () => {
  await database.add('calls', { _id: 'a', slug: 'gx-2026' });
  await expect(database.add('calls', { _id: 'a', slug: 'other' })).rejects.toThrow('E11000 duplicate key _id a');
  await expect(database.add('calls', { _id: 'b', slug: 'gx-2026' })).rejects.toThrow(
    'E11000 duplicate key error collection: calls index: slug',
  );
});

test('in a unique index a missing field counts as null', async () => {
  await database.add('calls', { _id: 'a' });
  await expect(database.add('calls', { _id: 'b', slug: null })).rejects.toThrow('E11000');
});

test('one write may move a unique value from one document to another', async () => {
  await database.add('calls', { _id: 'a', slug: 'x' });
  await expect(database.add('calls', { _id: 'b', slug: 'y' }, { _id: 'c', slug: 'y' })).rejects.toThrow('E11000');
  expect(await database.get('calls')).toHaveLength(1);
  await database.run('modifyDocument', doc('calls', 'a', { data: '{"$set":{"slug":"z"}}', merge: true }));
  await database.add('calls', { _id: 'b', slug: 'x' });
});

test('_id cannot be changed', async () => {
  await database.add('notes', { _id: 'a' });
  await expect(
    database.run('modifyDocument', doc('notes', 'a', { data: '{"$set":{"_id":"b"}}', merge: true })),
  ).rejects.toThrow("immutable field '_id'");
});

test('get gives 100 documents unless asked, and never more than 1000', async () => {
  await database.engine.insertMany(
    'notes',
    Array.from({ length: 1100 }, (_, n) => ({ _id: n })),
  );
  const sizes = [];
  for (const limit of [undefined, 7, 1000, 5000]) {
    const { data } = await database.run('getDocument', { collectionName: 'notes', queryType: 'WHERE', limit });
    sizes.push(data.list.length);
  }
  expect(sizes).toEqual([100, 7, 1000, 1000]);
});

test('aggregate gives 20 documents unless it has a limit stage', async () => {
  await database.engine.insertMany(
    'notes',
    Array.from({ length: 50 }, (_, n) => ({ _id: n })),
  );
  const list = async (...stages: [string, string][]) => {
    const { data } = await database.run('aggregateDocuments', {
      collectionName: 'notes',
      stages: stages.map(([stageKey, stageValue]) => ({ stageKey, stageValue })),
    });
    return data.list.map((text: string) => EJSON.parse(text));
  };
  expect(await list(['$match', '{}'])).toHaveLength(20);
  expect(await list(['$match', '{}'], ['$limit', '30'])).toHaveLength(30);
});

test('a result over 1 MB is refused', async () => {
  await database.engine.insertMany('notes', [
    { _id: 1, text: 'x'.repeat(600_000) },
    { _id: 2, text: 'x'.repeat(600_000) },
  ]);
  await expect(database.get('notes')).rejects.toThrow('exceeds 1048576');
  expect(await database.get('notes', {}, { limit: 1 })).toHaveLength(1);
});

test('an indexed value over 1024 bytes and an _id that is no key are refused', async () => {
  await expect(database.add('calls', { _id: 'a', slug: 'x'.repeat(1100) })).rejects.toThrow('exceeds 1024');
  await expect(database.add('calls', { _id: { a: 1 } })).rejects.toThrow('_id must be');
});

test('an unknown action names itself', async () => {
  await expect(database.run('watch')).rejects.toThrow('database.watch is not offered');
});

test('the console reads collections page by page', async () => {
  expect(database.engine.isEmpty()).toBe(true);
  await database.engine.insertMany('notes', [
    { _id: 'a', at: new Date(5) },
    { _id: 'b', gone: undefined },
    { _id: 'c' },
  ]);
  expect(database.engine.isEmpty()).toBe(false);
  expect(database.engine.readCollection('notes', 2)).toEqual([{ _id: 'a', at: new Date(5) }, { _id: 'b' }]);
  expect(database.engine.readCollection('notes', 2, 'b')).toEqual([{ _id: 'c' }]);
  expect(database.engine.listCollections()).toEqual([
    {
      name: 'calls',
      count: 0,
      indexes: [
        { name: 'slug', keys: [['slug', 1]], unique: true },
        {
          name: 'status_opensAt',
          keys: [
            ['status', 1],
            ['opensAt', -1],
          ],
        },
      ],
    },
    { name: 'notes', count: 3, indexes: [] },
  ]);
});

test('everything is there after reopening', async () => {
  await database.add('calls', { _id: 'a', slug: 'x', status: 'open' });
  await database.reopen();
  expect(await database.get('calls', { status: 'open' })).toEqual([{ _id: 'a', slug: 'x', status: 'open' }]);
});
