import { openTestDatabase, type TestDatabase } from './support/open-test-database';

const index = (name: string, ...keys: [string, 1 | -1][]) => ({ name, keys });
const declared = [
  index('status_openedAt', ['status', 1], ['openedAt', -1]),
  index('organizationId', ['organizationId', 1], ['year', 1]),
  index('keywords', ['keywords', 1], ['openedAt', -1]),
  { ...index('receipt', ['receipt', 1]), unique: true },
];

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase({ strict: true, collections: [{ name: 'c', indexes: declared }] });
  const documents = Array.from({ length: 200 }, (_, n) => ({
    _id: `d${String(n).padStart(3, '0')}`,
    status: ['draft', 'open', 'closed', 'gone'][n % 4],
    openedAt: n,
    organizationId: `o${n % 10}`,
    year: 2020 + (n % 5),
    keywords: [`k${n % 20}`, `k${(n + 1) % 20}`],
    receipt: `r${n}`,
    note: n % 2,
  }));
  await database.engine.insertMany('c', documents);
});
afterAll(() => database.dispose());

const order = (...keys: [string, 1 | -1][]) => ({ order: JSON.stringify(Object.fromEntries(keys)) });
const scanned = (query: object | undefined, more: Record<string, unknown> = {}) =>
  database.scanned(() => database.get('c', query, more));

describe('documents scanned', () => {
  test.each<[string, object | undefined, Record<string, unknown>, number]>([
    ['one by _id', { _id: 'd007' }, {}, 1],
    ['two by _id', { _id: { $in: ['d007', 'd008', 'none'] } }, {}, 2],
    ['one by a unique index', { receipt: 'r7' }, {}, 1],
    ['a whole unique index serves any order', { receipt: { $in: ['r7', 'r9'] } }, order(['note', 1]), 2],
    ['an equality takes what is equal', { status: 'open' }, {}, 50],
    ['and the limit stops it', { status: 'open' }, { limit: 5 }, 5],
    ['equality and range', { status: 'open', openedAt: { $gte: 101, $lt: 121 } }, {}, 5],
    ['in takes several ranges', { status: { $in: ['open', 'closed'] }, openedAt: { $gte: 190 } }, {}, 5],
    [
      'in with an order is merged, so the limit still stops it',
      { status: { $in: ['open', 'closed'] } },
      { limit: 4, ...order(['openedAt', -1]) },
      4,
    ],
    ['the order comes from the index', { status: 'open' }, { limit: 3, ...order(['openedAt', -1]) }, 3],
    ['in reverse as well', { status: 'open' }, { limit: 3, ...order(['openedAt', 1], ['_id', -1]) }, 3],
    ['skip costs what it passes', { status: 'open' }, { offset: 10, limit: 3, ...order(['openedAt', -1]) }, 13],
    ['a page by key', { organizationId: 'o1', year: { $gt: 2020 } }, { limit: 2, ...order(['year', 1]) }, 2],
    ['an element of an array', { keywords: 'k3' }, { limit: 2, ...order(['openedAt', -1]) }, 2],
    ['both branches of an or', { $or: [{ receipt: 'r7' }, { organizationId: 'o3', year: 2023 }] }, {}, 21],
    ['no condition but an order', undefined, { limit: 6, ...order(['_id', -1]) }, 6],
    ['a condition the index does not know is checked on what it finds', { status: 'open', note: 0 }, {}, 50],
  ])('%s', async (_name, query, more, documents) => {
    expect(await scanned(query, more)).toBe(documents);
  });

  test('an update and a count scan as a query does', async () => {
    const request = {
      collectionName: 'c',
      queryType: 'WHERE',
      query: '{"receipt":"r7"}',
      data: '{"$set":{"note":7}}',
      multi: true,
      merge: true,
    };
    expect(await database.scanned(() => database.run('modifyDocument', request))).toBe(1);
    expect(await database.scanned(() => database.run('calculateDocument', request))).toBe(1);
    expect(await database.scanned(() => database.run('calculateDocument', { collectionName: 'c' }))).toBe(0);
  });

  test('an aggregation scans what its first match lets through', async () => {
    const stages = [
      { stageKey: '$match', stageValue: '{"status":"open"}' },
      { stageKey: '$group', stageValue: '{"_id":"$year","n":{"$sum":1}}' },
    ];
    expect(await database.scanned(() => database.run('aggregateDocuments', { collectionName: 'c', stages }))).toBe(50);
  });
});

describe('strict mode refuses', () => {
  const refusal = (what: string, keys: string) =>
    `collection c: no declared index serves ${what}; declare an index with keys ${keys}`;

  test.each<[string, object | undefined, Record<string, unknown>, string, string]>([
    ['a field without an index', { note: 1 }, {}, 'where(note)', '[["note",1]]'],
    ['the second field of an index alone', { year: 2021 }, {}, 'where(year)', '[["year",1]]'],
    [
      'an order that no index gives',
      { status: 'open' },
      order(['note', 1]),
      'where(status) with orderBy(note)',
      '[["status",1],["note",1]]',
    ],
    [
      'an order across fields',
      { organizationId: 'o1' },
      order(['openedAt', -1]),
      'where(organizationId) with orderBy(openedAt)',
      '[["organizationId",1],["openedAt",-1]]',
    ],
    [
      'mixed directions',
      { status: 'open' },
      order(['openedAt', -1], ['_id', -1]),
      'where(status) with orderBy(openedAt, _id)',
      '[["status",1],["openedAt",-1],["_id",-1]]',
    ],
    ['a search inside texts', { receipt: { $regex: '7' } }, {}, 'where(receipt)', '[["receipt",1]]'],
    [
      'an or with a branch that has none',
      { $or: [{ receipt: 'r1' }, { note: 1 }] },
      {},
      'where(receipt, note)',
      '[["receipt",1],["note",1]]',
    ],
    ['a whole collection', undefined, {}, 'a scan of the whole collection', '[["_id",1]]'],
  ])('%s', async (_name, query, more, what, keys) => {
    await expect(database.get('c', query, more)).rejects.toThrow(refusal(what, keys));
  });

  test('counts, updates, removals and aggregations alike', async () => {
    const request = { collectionName: 'c', queryType: 'WHERE', query: '{"note":1}', multi: true };
    const message = 'no declared index serves where(note)';
    await expect(database.run('calculateDocument', request)).rejects.toThrow(message);
    await expect(database.run('modifyDocument', { ...request, data: '{"$set":{"a":1}}', merge: true })).rejects.toThrow(
      message,
    );
    await expect(database.run('removeDocument', request)).rejects.toThrow(message);
    await expect(database.run('removeDocument', { ...request, query: '{}' })).rejects.toThrow(
      'a scan of the whole collection',
    );
    const stages = [{ stageKey: '$match', stageValue: '{"note":1}' }];
    await expect(database.run('aggregateDocuments', { collectionName: 'c', stages })).rejects.toThrow(message);
  });
});

test('dropping an index makes its query fail, and declaring it again builds it', async () => {
  const own = await openTestDatabase({ strict: true, collections: [{ name: 'c', indexes: [index('a', ['a', 1])] }] });
  try {
    await own.add('c', { _id: 1, a: 1 }, { _id: 2, a: 2 }, { _id: 3, a: [1, 5] });
    expect(await own.get('c', { a: 1 })).toHaveLength(2);
    await own.reopen({ collections: [{ name: 'c', indexes: [] }] });
    await expect(own.get('c', { a: 1 })).rejects.toThrow('declare an index with keys [["a",1]]');
    await own.add('c', { _id: 4, a: 1 });
    await own.reopen({ collections: [{ name: 'c', indexes: [index('a', ['a', -1], ['b', 1])] }] });
    expect(await own.get('c', { a: 1 })).toHaveLength(3);
    // The rebuilt index knows about the array: only one of two bounds may be used.
    expect(await own.get('c', { a: { $gt: 4, $lt: 2 } })).toEqual([{ _id: 3, a: [1, 5] }]);
  } finally {
    await own.dispose();
  }
});
