import { openTestDatabase, type TestDatabase } from './support/open-test-database';
import { type Sdk, sdkOver } from './support/sdk';

const collections = [
  {
    name: 'c',
    indexes: [
      { name: 'slug', keys: [['slug', 1]], unique: true },
      { name: 'n', keys: [['n', 1]] },
    ],
  },
] as const;

let database: TestDatabase;
let db: Sdk;
let clock: number;
beforeEach(async () => {
  clock = 0;
  database = await openTestDatabase({ collections, monotonicNow: () => clock });
  db = sdkOver(database);
  await database.add('c', { _id: 'a', n: 1, slug: 'a' }, { _id: 'b', n: 2, slug: 'b' });
});
afterEach(() => database.dispose());

const begin = async () => {
  const transaction = await db.startTransaction();
  return {
    c: transaction.collection('c'),
    commit: () => transaction.commit(),
    abort: () => transaction.rollback(),
    id: transaction.getTransactionId(),
  };
};
const CONFLICT = { code: 'DATABASE_TRANSACTION_CONFLICT' };

test('a transaction sees its own writes, others see them after commit', async () => {
  const t = await begin();
  await t.c.doc('a').update({ n: db.command.inc(10) });
  await t.c.add({ _id: 'c', n: 3, slug: 'c' });
  await t.c.doc('b').remove();
  expect(
    (
      await t.c
        .where({ n: db.command.gte(2) })
        .orderBy('n', 'desc')
        .get()
    ).data.map((d: { n: number }) => d.n),
  ).toEqual([11, 3]);
  expect(await database.get('c')).toHaveLength(2);
  await t.commit();
  expect((await database.get('c')).map((d) => [d._id, d.n])).toEqual([
    ['a', 11],
    ['c', 3],
  ]);
});

test('a transaction reads one moment, whatever happens meanwhile', async () => {
  const t = await begin();
  expect((await t.c.doc('a').get()).data.n).toBe(1);
  await db.collection('c').doc('b').update({ n: 50 });
  expect((await t.c.doc('b').get()).data.n).toBe(2);
  await t.commit();
});

test('an abort leaves nothing behind', async () => {
  const t = await begin();
  await t.c.doc('a').update({ n: 9 });
  await t.abort();
  expect(await database.get('c', { _id: 'a' })).toEqual([{ _id: 'a', n: 1, slug: 'a' }]);
});

describe('conflict', () => {
  test('when a document read has changed', async () => {
    const t = await begin();
    await t.c.doc('a').get();
    await t.c.doc('b').update({ n: 9 });
    await db.collection('c').doc('a').update({ n: 5 });
    await expect(t.commit()).rejects.toMatchObject(CONFLICT);
    expect(await database.get('c', { _id: 'b' })).toMatchObject([{ n: 2 }]);
  });

  test('when a document found absent has come', async () => {
    const t = await begin();
    expect((await t.c.doc('new').get()).data).toBeNull();
    await t.c.doc('a').update({ n: 9 });
    await database.add('c', { _id: 'new', slug: 'new' });
    await expect(t.commit()).rejects.toMatchObject(CONFLICT);
  });

  test('when a query would now find another document', async () => {
    const t = await begin();
    expect((await t.c.where({ n: db.command.gt(1) }).get()).data).toHaveLength(1);
    await t.c.doc('a').update({ n: 0 });
    await database.add('c', { _id: 'new', slug: 'new', n: 7 });
    await expect(t.commit()).rejects.toMatchObject(CONFLICT);
  });

  test('when both have written the same document, and the second is run again by the SDK', async () => {
    let runs = 0;
    await db.runTransaction(async (transaction: Sdk) => {
      runs += 1;
      const { data } = await transaction.collection('c').doc('a').get();
      if (runs === 1) await db.collection('c').doc('a').update({ n: 100 });
      await transaction
        .collection('c')
        .doc('a')
        .update({ n: data.n + 1 });
    });
    expect([runs, (await database.get('c', { _id: 'a' }))[0]?.n]).toEqual([2, 101]);
  });

  test('not when only others have changed', async () => {
    const t = await begin();
    await t.c.doc('a').update({ n: 9 });
    await db.collection('c').doc('b').update({ n: 5 });
    await t.commit();
  });
});

describe('unique values', () => {
  test('a duplicate shows at the statement and ends the transaction', async () => {
    const t = await begin();
    await expect(t.c.add({ _id: 'c', slug: 'a' })).rejects.toThrow(
      'E11000 duplicate key error collection: c index: slug',
    );
    await expect(t.c.doc('a').get()).rejects.toThrow(`transaction ${t.id} was aborted by an error: E11000`);
    await t.abort();
  });

  test('one taken meanwhile is a conflict: the next run meets the duplicate', async () => {
    let runs = 0;
    const work = db.runTransaction(async (transaction: Sdk) => {
      runs += 1;
      await transaction.collection('c').add({ _id: `c${runs}`, slug: 'fresh' });
      if (runs === 1) await database.add('c', { _id: 'd', slug: 'fresh' });
    });
    await expect(work).rejects.toThrow('E11000');
    expect(runs).toBe(2);
  });

  test('a value that the transaction itself sets free can be taken', async () => {
    const t = await begin();
    await t.c.doc('a').update({ slug: 'other' });
    await t.c.add({ _id: 'c', slug: 'a' });
    await t.commit();
    await expect(database.add('c', { slug: 'a' })).rejects.toThrow('E11000');
  });
});

test('a transaction open longer than 30 s is gone, and says so', async () => {
  const t = await begin();
  await t.c.doc('a').update({ n: 9 });
  clock = 29_999;
  await t.c.doc('a').get();
  clock = 30_000;
  await expect(t.c.doc('a').get()).rejects.toThrow(`transaction ${t.id} has expired: it was open longer than 30 s`);
  await expect(t.commit()).rejects.toThrow(`transaction ${t.id} has expired`);
  await expect(t.abort()).rejects.toThrow(`transaction ${t.id} has expired`);
  expect(await database.get('c', { _id: 'a' })).toMatchObject([{ n: 1 }]);
});

test('an ended or unknown transaction names itself', async () => {
  const committed = await begin();
  await committed.commit();
  await expect(committed.commit()).rejects.toThrow(`transaction ${committed.id} is already committed`);
  const aborted = await begin();
  await aborted.abort();
  await expect(aborted.c.add({ a: 1 })).rejects.toThrow(`transaction ${aborted.id} was aborted`);
  await expect(database.run('commitTransaction', { transactionId: 'nope' })).rejects.toThrow(
    'transaction nope does not exist',
  );
});

test('where-writes inside a transaction run outside it, as the SDK sends them', async () => {
  const t = await begin();
  await t.c.where({ n: 1 }).update({ n: 7 });
  expect(await database.get('c', { _id: 'a' })).toMatchObject([{ n: 7 }]);
  await t.abort();
  expect(await database.get('c', { _id: 'a' })).toMatchObject([{ n: 7 }]);
});
