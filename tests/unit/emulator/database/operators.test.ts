import * as contract from '../../../../emulator/database/contract';
import { openTestDatabase, type TestDatabase } from './support/open-test-database';
import { type Sdk, sdkOver } from './support/sdk';

/** Each operator of the contract, asked through the real SDK. */
let database: TestDatabase;
let db: Sdk;
let _: Sdk;
beforeAll(async () => {
  database = await openTestDatabase({ collections: [{ name: 'c', indexes: [] }] });
  db = sdkOver(database);
  _ = db.command;
});
afterAll(() => database.dispose());
beforeEach(async () => {
  await db.collection('c').where({}).remove();
});

type Document = Record<string, unknown>;
const bytes = (text: string) => ({ $binary: { base64: Buffer.from(text).toString('base64'), subType: '00' } });

const samples: Document[] = [
  {
    _id: 'a',
    n: 1,
    s: 'apple',
    tags: ['x', 'y'],
    o: { p: 1 },
    items: [
      { k: 1, v: 5 },
      { k: 2, v: 6 },
    ],
  },
  { _id: 'b', n: 5, s: 'Banana', tags: ['y'], o: { p: 2 }, items: [{ k: 1, v: 9 }] },
  { _id: 'c', s: '中文', tags: [] },
];

const queries: Record<string, [condition: () => Document, found: string[]]> = {
  $eq: [() => ({ n: _.eq(5) }), ['b']],
  $ne: [() => ({ n: _.neq(5) }), ['a', 'c']],
  $gt: [() => ({ n: _.gt(1) }), ['b']],
  $gte: [() => ({ n: _.gte(1) }), ['a', 'b']],
  $lt: [() => ({ n: _.lt(5) }), ['a']],
  $lte: [() => ({ n: _.lte(5) }), ['a', 'b']],
  $in: [() => ({ n: _.in([5, 7]) }), ['b']],
  $nin: [() => ({ n: _.nin([5, 7]) }), ['a', 'c']],
  $and: [() => ({ n: _.gt(0).and(_.lt(5)) }), ['a']],
  $or: [() => _.or([{ n: 1 }, { s: '中文' }]), ['a', 'c']],
  $nor: [() => _.nor([{ n: 1 }, { s: '中文' }]), ['b']],
  $not: [() => ({ n: _.not(_.gt(1)) }), ['a', 'c']],
  $exists: [() => ({ n: _.exists(false) }), ['c']],
  $mod: [() => ({ n: _.mod(4, 1) }), ['a', 'b']],
  $all: [() => ({ tags: _.all(['x', 'y']) }), ['a']],
  $elemMatch: [() => ({ items: _.elemMatch({ k: 1, v: _.gt(6) }) }), ['b']],
  $size: [() => ({ tags: _.size(1) }), ['b']],
  $regex: [() => ({ s: { $regex: '^ban', $options: 'i' } }), ['b']],
  $options: [() => ({ s: db.RegExp({ regexp: '^ban', options: 'i' }) }), ['b']],
};

describe('queries', () => {
  beforeEach(() => database.add('c', ...samples));

  test.each(Object.entries(queries))('%s', async (_name, [condition, found]) => {
    const { data } = await db.collection('c').where(condition()).get();
    expect(data.map((document: Document) => document._id).sort()).toEqual(found);
  });

  test('nested fields are asked by path', async () => {
    const { data } = await db
      .collection('c')
      .where({ o: { p: 2 } })
      .get();
    expect(data).toEqual([samples[1]]);
  });

  test('every query operator of the contract has its row', () => {
    expect(Object.keys(queries).sort()).toEqual([...contract.LOGICAL_OPERATORS, ...contract.FIELD_OPERATORS].sort());
  });
});

const projections: Record<string, [field: () => Document, first: Document]> = {
  true: [() => ({ n: true, 'items.k': true }), { _id: 'a', n: 1, items: [{ k: 1 }, { k: 2 }] }],
  '_id alone': [() => ({ _id: true }), { _id: 'a' }],
  false: [() => ({ tags: false, items: false, o: false, _id: false }), { n: 1, s: 'apple' }],
  $slice: [() => ({ _id: 0, n: 1, tags: _.project.slice(1) }), { n: 1, tags: ['x'] }],
  $elemMatch: [
    () => ({ _id: 1, items: _.project.elemMatch({ v: { $gt: 5 } }) }),
    { _id: 'a', items: [{ k: 2, v: 6 }] },
  ],
};

describe('projections', () => {
  beforeEach(() => database.add('c', ...samples));

  test.each(Object.entries(projections))('%s', async (_name, [field, first]) => {
    const { data } = await db.collection('c').where({ _id: 'a' }).field(field()).get();
    expect(data).toEqual([first]);
  });

  test('every projection operator of the contract has its row', () => {
    expect(Object.keys(projections)).toEqual(expect.arrayContaining([...contract.PROJECTION_OPERATORS]));
  });
});

test.each([
  [1, ['a', 'b', 'c']],
  [-1, ['c', 'b', 'a']],
])('order %i', async (direction, ids) => {
  await database.add('c', ...samples);
  const { data } = await db
    .collection('c')
    .orderBy('_id', direction === 1 ? 'asc' : 'desc')
    .get();
  expect(data.map((document: Document) => document._id)).toEqual(ids);
  expect(contract.SORT_DIRECTIONS).toContain(direction);
});

const updates: Record<string, [before: Document, update: () => Document, after: Document]> = {
  $set: [{ o: { p: 1, q: 2 } }, () => ({ o: _.set({ r: 3 }), at: 'now' }), { o: { r: 3 }, at: 'now' }],
  'nested $set': [{ o: { p: 1, q: 2 } }, () => ({ o: { p: 9 } }), { o: { p: 9, q: 2 } }],
  $unset: [{ n: 1, o: { p: 1 } }, () => ({ n: _.remove(), o: { p: _.remove() } }), { o: {} }],
  $inc: [{ n: 1 }, () => ({ n: _.inc(2), m: _.inc(5) }), { n: 3, m: 5 }],
  $mul: [{ n: 3 }, () => ({ n: _.mul(2), m: _.mul(5) }), { n: 6, m: 0 }],
  $min: [{ n: 3, m: 3 }, () => ({ n: _.min(2), m: _.min(4) }), { n: 2, m: 3 }],
  $max: [{ n: 3, m: 3 }, () => ({ n: _.max(2), m: _.max(4) }), { n: 3, m: 4 }],
  $rename: [{ n: 3 }, () => ({ n: _.rename('o.n') }), { o: { n: 3 } }],
  $push: [
    { tags: ['a'] },
    () => ({ tags: _.push('b', 'c'), more: _.push(['d']) }),
    { tags: ['a', 'b', 'c'], more: ['d'] },
  ],
  'unshift, a $push': [{ tags: ['a'] }, () => ({ tags: _.unshift(['b']) }), { tags: ['b', 'a'] }],
  $each: [{ tags: ['c'] }, () => ({ tags: _.push({ each: ['a', 'b'] }) }), { tags: ['c', 'a', 'b'] }],
  $position: [{ tags: ['a', 'c'] }, () => ({ tags: _.push({ each: ['b'], position: 1 }) }), { tags: ['a', 'b', 'c'] }],
  $sort: [
    { l: [{ v: 2 }] },
    () => ({ l: _.push({ each: [{ v: 3 }, { v: 1 }], sort: { v: -1 } }) }),
    { l: [{ v: 3 }, { v: 2 }, { v: 1 }] },
  ],
  $slice: [{ l: [1, 2] }, () => ({ l: _.push({ each: [3, 4], slice: -2 }) }), { l: [3, 4] }],
  $pop: [{ l: [1, 2, 3] }, () => ({ l: _.pop() }), { l: [1, 2] }],
  'shift, a $pop': [{ l: [1, 2, 3] }, () => ({ l: _.shift() }), { l: [2, 3] }],
  $pull: [
    { l: [1, 5, 9], o: [{ k: 1 }, { k: 2 }] },
    () => ({ l: _.pull(_.gt(4)), o: _.pull({ k: 1 }) }),
    { l: [1], o: [{ k: 2 }] },
  ],
  $pullAll: [{ l: [1, 5, 9, 5] }, () => ({ l: _.pullAll([5, 9]) }), { l: [1] }],
  $addToSet: [
    { l: [1, 5] },
    () => ({ l: _.addToSet(5), m: _.addToSet({ $each: [1, 1, 2] }) }),
    { l: [1, 5], m: [1, 2] },
  ],
};

describe('updates', () => {
  test.each(Object.entries(updates))('%s', async (_name, [before, update, after]) => {
    await database.add('c', { _id: 'd', ...before });
    await db.collection('c').doc('d').update(update());
    expect(await database.get('c')).toEqual([{ _id: 'd', ...after }]);
  });

  test('every update operator of the contract has its row', () => {
    const offered = [...contract.UPDATE_OPERATORS, ...contract.PUSH_MODIFIERS, ...contract.ADD_TO_SET_MODIFIERS];
    expect(Object.keys(updates)).toEqual(expect.arrayContaining(offered));
  });

  test('an update that the data does not allow says why and changes nothing', async () => {
    await database.add('c', { _id: 'd', s: 'text', none: null });
    const refused = async (update: Document, why: string) =>
      expect(
        db
          .collection('c')
          .doc('d')
          .update({ n: 1, ...update }),
      ).rejects.toThrow(why);
    await refused({ s: _.inc(1) }, 'non-numeric type');
    await refused({ s: _.push(1) }, 'must be an array');
    await refused({ none: { a: 1 } }, "Cannot create field 'a' in element {none: null}");
    await refused({ a: _.set(1), 'a.b': 2 }, 'would create a conflict');
    expect(await database.get('c')).toEqual([{ _id: 'd', s: 'text', none: null }]);
  });
});

const orders: Document[] = [
  { _id: 1, item: 'pen', qty: 2, price: 3, tags: ['x', 'y'], buyer: 'u1' },
  { _id: 2, item: 'ink', qty: 1, price: 10, tags: ['y'], buyer: 'u2' },
  { _id: 3, item: 'pen', qty: 5, price: 2, tags: [], buyer: 'u1' },
];

const stages: Record<string, [build: (pipeline: Sdk) => Sdk, results: unknown[]]> = {
  $match: [(p) => p.match({ qty: _.gt(1) }).project({ _id: 1 }), [{ _id: 1 }, { _id: 3 }]],
  $project: [(p) => p.limit(1).project({ _id: 0, total: _.aggregate.multiply(['$qty', '$price']) }), [{ total: 6 }]],
  $addFields: [
    (p) =>
      p
        .limit(1)
        .addFields({ big: _.aggregate.gt(['$qty', 1]) })
        .project({ big: 1 }),
    [{ _id: 1, big: true }],
  ],
  $group: [
    (p) => p.group({ _id: '$item', qty: _.aggregate.sum('$qty') }).sort({ _id: 1 }),
    [
      { _id: 'ink', qty: 1 },
      { _id: 'pen', qty: 7 },
    ],
  ],
  $sort: [(p) => p.sort({ price: -1 }).project({ _id: 1 }), [{ _id: 2 }, { _id: 1 }, { _id: 3 }]],
  $limit: [(p) => p.limit(2).project({ _id: 1 }), [{ _id: 1 }, { _id: 2 }]],
  $skip: [(p) => p.skip(2).project({ _id: 1 }), [{ _id: 3 }]],
  $unwind: [
    (p) => p.unwind('$tags').project({ tags: 1 }),
    [
      { _id: 1, tags: 'x' },
      { _id: 1, tags: 'y' },
      { _id: 2, tags: 'y' },
    ],
  ],
  $count: [(p) => p.match({ item: 'pen' }).count('n'), [{ n: 2 }]],
  $sortByCount: [
    (p) => p.sortByCount('$item'),
    [
      { _id: 'pen', count: 2 },
      { _id: 'ink', count: 1 },
    ],
  ],
  $replaceRoot: [(p) => p.limit(1).replaceRoot({ newRoot: { who: '$buyer' } }), [{ who: 'u1' }]],
  $lookup: [
    (p) =>
      p
        .limit(1)
        .lookup({ from: 'c', localField: 'item', foreignField: 'item', as: 'same' })
        .project({ n: _.aggregate.size('$same') }),
    [{ _id: 1, n: 2 }],
  ],
  $bucket: [
    (p) => p.bucket({ groupBy: '$price', boundaries: [0, 5, 20], output: { n: _.aggregate.sum(1) } }),
    [
      { _id: 0, n: 2 },
      { _id: 5, n: 1 },
    ],
  ],
};

const accumulators: Record<string, [accumulator: () => unknown, result: unknown]> = {
  $sum: [() => _.aggregate.sum('$qty'), 8],
  $avg: [() => _.aggregate.avg('$price'), 5],
  $min: [() => _.aggregate.min('$price'), 2],
  $max: [() => _.aggregate.max('$price'), 10],
  $first: [() => _.aggregate.first('$item'), 'pen'],
  $last: [() => _.aggregate.last('$_id'), 3],
  $push: [() => _.aggregate.push('$qty'), [2, 1, 5]],
  $addToSet: [() => _.aggregate.addToSet('$item'), ['pen', 'ink']],
};

/** Over `{n: -4.5, m: 3, l: [3, 1, 2], s: 'a-B', d: 2026-04-01T08:30:05Z, o: {p: 1}}`. */
const expressions: Record<string, [operand: unknown, result: unknown]> = {
  $abs: ['$n', 4.5],
  $add: [['$m', 1], 4],
  $ceil: ['$n', -4],
  $divide: [['$m', 2], 1.5],
  $floor: ['$n', -5],
  $mod: [['$m', 2], 1],
  $multiply: [['$m', 2], 6],
  $pow: [['$m', 2], 9],
  $sqrt: [{ $add: ['$m', 1] }, 2],
  $subtract: [['$m', 1], 2],
  $arrayElemAt: [['$l', 0], 3],
  $arrayToObject: [[[['k', 'v']]], { k: 'v' }],
  $concatArrays: [
    ['$l', [9]],
    [3, 1, 2, 9],
  ],
  $filter: [{ input: '$l', as: 'x', cond: { $gt: ['$$x', 1] } }, [3, 2]],
  $in: [[1, '$l'], true],
  $indexOfArray: [['$l', 2], 2],
  $isArray: ['$l', true],
  $map: [{ input: '$l', as: 'x', in: { $add: ['$$x', 1] } }, [4, 2, 3]],
  $range: [
    [0, 3],
    [0, 1, 2],
  ],
  $reduce: [{ input: '$l', initialValue: 0, in: { $add: ['$$value', '$$this'] } }, 6],
  $reverseArray: ['$l', [2, 1, 3]],
  $size: ['$l', 3],
  $slice: [
    ['$l', 2],
    [3, 1],
  ],
  $and: [[true, '$m'], true],
  $or: [[false, '$m'], true],
  $not: [['$m'], false],
  $cmp: [['$m', 3], 0],
  $eq: [['$m', 3], true],
  $ne: [['$m', 3], false],
  $gt: [['$m', 3], false],
  $gte: [['$m', 3], true],
  $lt: [['$m', 3], false],
  $lte: [['$m', 3], true],
  // biome-ignore lint/suspicious/noThenProperty: the platform's own field name
  $cond: [{ if: { $gt: ['$m', 2] }, then: 'y', else: 'n' }, 'y'],
  $ifNull: [['$none', 'x'], 'x'],
  // biome-ignore lint/suspicious/noThenProperty: the platform's own field name
  $switch: [{ branches: [{ case: { $eq: ['$m', 3] }, then: 'three' }], default: 'other' }, 'three'],
  $dateToString: [{ date: '$d', format: '%Y-%m-%d' }, '2026-04-01'],
  $year: ['$d', 2026],
  $month: ['$d', 4],
  $dayOfMonth: ['$d', 1],
  $hour: ['$d', 8],
  $minute: ['$d', 30],
  $second: ['$d', 5],
  $literal: ['$m', '$m'],
  $mergeObjects: [['$o', { q: 2 }], { p: 1, q: 2 }],
  $objectToArray: ['$o', [{ k: 'p', v: 1 }]],
  $setDifference: [
    ['$l', [1]],
    [3, 2],
  ],
  $setEquals: [['$l', [1, 2, 3]], true],
  $setIntersection: [['$l', [1, 7]], [1]],
  $setIsSubset: [[[1], '$l'], true],
  $setUnion: [
    [[1], [1, 2]],
    [1, 2],
  ],
  $concat: [['$s', '!'], 'a-B!'],
  $split: [
    ['$s', '-'],
    ['a', 'B'],
  ],
  $strLenCP: ['$s', 3],
  $strcasecmp: [['$s', 'A-b'], 0],
  $substrCP: [['$s', 0, 1], 'a'],
  $toLower: ['$s', 'a-b'],
  $toUpper: ['$s', 'A-B'],
  $sum: ['$l', 6],
  $avg: ['$l', 2],
  $min: ['$l', 1],
  $max: ['$l', 3],
  $let: [{ vars: { x: '$m' }, in: { $add: ['$$x', 1] } }, 4],
};

describe('aggregation', () => {
  const end = async (pipeline: Sdk) => (await pipeline.end()).data;

  test.each(Object.entries(stages))('stage %s', async (_name, [build, results]) => {
    await database.add('c', ...orders);
    expect(await end(build(db.collection('c').aggregate()))).toEqual(results);
  });

  test.each(Object.entries(accumulators))('accumulator %s', async (_name, [accumulator, result]) => {
    await database.add('c', ...orders);
    expect(await end(db.collection('c').aggregate().group({ _id: null, r: accumulator() }))).toEqual([
      { _id: null, r: result },
    ]);
  });

  test.each(Object.entries(expressions))('expression %s', async (name, [operand, result]) => {
    await database.add('c', {
      _id: 1,
      n: -4.5,
      m: 3,
      l: [3, 1, 2],
      s: 'a-B',
      d: new Date('2026-04-01T08:30:05Z'),
      o: { p: 1 },
    });
    expect(
      await end(
        db
          .collection('c')
          .aggregate()
          .project({ _id: 0, r: { [name]: operand } }),
      ),
    ).toEqual([{ r: result }]);
  });

  test('every stage, accumulator and expression of the contract has its row', () => {
    expect(Object.keys(stages).sort()).toEqual([...contract.STAGES].sort());
    expect(Object.keys(accumulators).sort()).toEqual([...contract.ACCUMULATORS].sort());
    expect(Object.keys(expressions).sort()).toEqual([...contract.EXPRESSIONS].sort());
  });
});

test('every value type of the contract survives the way in and out', async () => {
  const values: Record<string, unknown> = {
    $numberInt: { $numberInt: '1' },
    $numberLong: { $numberLong: '5000000000' },
    $numberDouble: { $numberDouble: '1.0' },
    $date: { $date: { $numberLong: '5' } },
    $regularExpression: { $regularExpression: { pattern: '^a', options: 'i' } },
    $binary: bytes('中'),
    $tcb_server_date: { $tcb_server_date: { offset: { $numberInt: '0' } } },
  };
  expect(Object.keys(values)).toEqual([...contract.VALUE_TYPES]);
  const stored = Object.fromEntries(Object.entries(values).map(([type, value]) => [`v_${type.slice(1)}`, value]));
  await database.run('insertDocument', { collectionName: 'c', data: [JSON.stringify({ _id: 'v', ...stored })] });
  const { data } = await database.run('getDocument', { collectionName: 'c', queryType: 'DOC', query: '{"_id":"v"}' });
  const { v_tcb_server_date, ...rest } = JSON.parse(data.list[0]);
  expect(v_tcb_server_date).toHaveProperty('$date');
  expect(rest).toEqual({
    _id: 'v',
    ...Object.fromEntries(Object.entries(stored).filter(([name]) => name !== 'v_tcb_server_date')),
  });
});

describe('whatever the contract does not list is refused by name', () => {
  const c = () => db.collection('c');
  const refusals: [name: string, ask: () => Promise<unknown>][] = [
    [
      '$nearSphere',
      () =>
        c()
          .where({ at: _.geoNear({ geometry: new db.Geo.Point(1, 1) }) })
          .get(),
    ],
    [
      '$expr',
      () =>
        c()
          .where(_.expr({ $gt: ['$a', '$b'] }))
          .get(),
    ],
    [
      '$type',
      () =>
        c()
          .where({ a: { $type: 'string' } })
          .get(),
    ],
    ['$where', () => c().where({ $where: 'true' }).get()],
    [
      '$foo',
      () =>
        c()
          .where({ a: _.elemMatch({ b: { $foo: 1 } }) })
          .count(),
    ],
    [
      '$bit',
      () =>
        c()
          .where({ a: 1 })
          .update({ a: _.bit({ and: 1 }) }),
    ],
    [
      '$sorted',
      () =>
        c()
          .where({ a: 1 })
          .update({ a: { $sorted: 1 } }),
    ],
    ['$[]', () => c().where({ a: 1 }).update({ 'a.$[].b': 1 })],
    [
      '$geoNear',
      () =>
        c()
          .aggregate()
          .geoNear({ near: new db.Geo.Point(1, 1) })
          .end(),
    ],
    ['$sample', () => c().aggregate().sample({ size: 1 }).end()],
    ['$bucketAuto', () => c().aggregate().bucketAuto({ groupBy: '$a', buckets: 2 }).end()],
    [
      '$stdDevPop',
      () =>
        c()
          .aggregate()
          .group({ _id: null, a: _.aggregate.stdDevPop('$a') })
          .end(),
    ],
    [
      '$zip',
      () =>
        c()
          .aggregate()
          .project({ a: _.aggregate.zip({ inputs: [] }) })
          .end(),
    ],
    ['pipeline', () => c().aggregate().lookup({ from: 'c', let: {}, pipeline: [], as: 'x' }).end()],
    [
      '$meta',
      () =>
        c()
          .field({ a: { $meta: 'textScore' } })
          .get(),
    ],
    ['$oid', () => c().add({ a: db.ObjectId() })],
  ];
  test.each(refusals)('%s', async (name, ask) => {
    await database.add('c', { _id: 1, a: 1 });
    const error = await ask().then(
      () => null,
      (reason: Error & { code: string }) => reason,
    );
    if (name === 'pipeline') expect(error?.message).toMatch(/let|pipeline/);
    else expect(error?.message).toContain(name);
    expect(error?.code).toBe('DATABASE_INVALID_OPERRATOR');
  });
});
