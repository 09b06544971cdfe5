import { verify } from '../../../../emulator/database';
import { ejson, openTestDatabase, type TestDatabase } from './support/open-test-database';

const collections = [{ name: 'c', indexes: [{ name: 'k', keys: [['k', 1]], unique: true }] }] as const;

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase({ collections });
});
afterEach(() => database.dispose());

test('of writes made at once each succeeds or fails on its own', async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 60 }, (_, n) => database.add('c', { _id: n, k: n % 20 })),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
  expect(await database.get('c')).toHaveLength(20);
  await database.engine.close();
  expect((await verify(database.path)).problems).toEqual([]);
  await database.reopen();
});

test('of many that compare and set one version exactly one wins', async () => {
  await database.add('c', { _id: 'a', version: 0 });
  const attempts = Array.from({ length: 30 }, (_, n) =>
    database.run('modifyDocument', {
      collectionName: 'c',
      queryType: 'WHERE',
      query: ejson({ _id: 'a', version: 0 }),
      data: ejson({ $inc: { version: 1 }, $set: { winner: n } }),
      multi: true,
      merge: true,
    }),
  );
  const updated = (await Promise.all(attempts)).map(({ data }) => data.updated);
  expect(updated.reduce((sum, one) => sum + one, 0)).toBe(1);
  expect(await database.get('c')).toMatchObject([{ version: 1 }]);
});

test('increments made at once all count', async () => {
  await database.add('c', { _id: 'a', n: 0 });
  const at = {
    collectionName: 'c',
    queryType: 'DOC',
    query: ejson({ _id: 'a' }),
    data: ejson({ $inc: { n: 1 } }),
    merge: true,
  };
  await Promise.all(Array.from({ length: 50 }, () => database.run('modifyDocument', at)));
  expect(await database.get('c')).toMatchObject([{ n: 50 }]);
});

test('a write that is acknowledged is what the next read sees', async () => {
  for (let n = 0; n < 50; n += 1) {
    await database.add('c', { _id: n, k: n });
    expect(await database.get('c', { k: n })).toHaveLength(1);
  }
});
