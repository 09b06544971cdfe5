import fc from 'fast-check';
import { Query, updateOne } from 'mingo';
import { compare, resolve } from 'mingo/util';
import { ejson, openTestDatabase, type TestDatabase } from './support/open-test-database';

/** Random documents, queries, orders, pages and updates: whatever index is chosen, the answer is that of looking at every document. */
const collections = [
  {
    name: 'things',
    indexes: [
      { name: 'a', keys: [['a', 1]] },
      {
        name: 'a_b',
        keys: [
          ['a', 1],
          ['b', -1],
        ],
      },
      {
        name: 'b_n',
        keys: [
          ['b', -1],
          ['n', 1],
        ],
      },
      {
        name: 'tags_n',
        keys: [
          ['tags', 1],
          ['n', -1],
        ],
      },
      {
        name: 'o',
        keys: [
          ['o.x', 1],
          ['a', 1],
        ],
      },
      { name: 'items', keys: [['items.k', 1]] },
    ],
  },
] as const;

type Document = Record<string, unknown>;

const text = fc.constantFrom('', 'a', 'ab', 'abc', 'b', 'B', '中', '中文', 'a\u0000b', 'z');
const number = fc.constantFrom(-10, -1.5, -1, 0, 1, 2, 2.5, 3, 1e9, 3e9, 1e300);
const date = fc.constantFrom(new Date(-1), new Date(0), new Date(86_400_000));
const scalar = fc.oneof(number, text, date, fc.boolean(), fc.constant(null));
const item = fc.record({ k: scalar, m: number }, { requiredKeys: [], noNullPrototype: true });
const fields = fc.record(
  {
    a: fc.oneof({ weight: 6, arbitrary: scalar }, { weight: 1, arbitrary: fc.constant({ p: 1, q: 2 }) }),
    b: scalar,
    n: number,
    tags: fc.oneof({ weight: 4, arbitrary: fc.array(scalar, { maxLength: 3 }) }, { weight: 1, arbitrary: scalar }),
    o: fc.record({ x: scalar, y: number }, { requiredKeys: [], noNullPrototype: true }),
    items: fc.array(item, { maxLength: 3 }),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const id = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constantFrom('k', 'ka', 'l'));

const field = fc.constantFrom('a', 'b', 'n', 'tags', 'o.x', 'items.k');
const operators = fc.oneof(
  scalar.map((value) => ({ $eq: value })),
  fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), scalar).map(([operator, value]) => ({ [operator]: value })),
  fc.tuple(scalar, scalar).map(([low, high]) => ({ $gte: low, $lt: high })),
  fc.array(scalar, { maxLength: 4 }).map((values) => ({ $in: values })),
  fc.array(scalar, { maxLength: 2 }).map((values) => ({ $nin: values })),
  scalar.map((value) => ({ $ne: value })),
  fc.boolean().map((exists) => ({ $exists: exists })),
  fc.constantFrom(/^a/, /^ab?/, /^中/, /b/i, /^a|z/).map((expression) => ({ $regex: expression })),
  fc.array(scalar, { minLength: 1, maxLength: 2 }).map((values) => ({ $all: values })),
  fc.tuple(fc.constantFrom('$gt', '$lt'), scalar).map(([operator, value]) => ({ $not: { [operator]: value } })),
  fc.integer({ min: 0, max: 3 }).map((size) => ({ $size: size })),
);
const leaf: fc.Arbitrary<Document> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(field, operators).map(([name, value]) => ({ [name]: value })) },
  { weight: 3, arbitrary: fc.tuple(field, scalar).map(([name, value]) => ({ [name]: value })) },
  { weight: 1, arbitrary: id.map((value) => ({ _id: value })) },
  { weight: 1, arbitrary: fc.array(id, { maxLength: 3 }).map((values) => ({ _id: { $in: values } })) },
  { weight: 1, arbitrary: fc.constant({ a: { p: 1, q: 2 } }) },
  {
    weight: 1,
    arbitrary: fc.tuple(scalar, number).map(([k, m]) => ({ items: { $elemMatch: { k, m: { $gte: m } } } })),
  },
);
const query: fc.Arbitrary<Document> = fc.oneof(
  { weight: 4, arbitrary: leaf },
  { weight: 4, arbitrary: fc.tuple(leaf, leaf).map(([left, right]) => ({ ...left, ...right })) },
  { weight: 2, arbitrary: fc.array(leaf, { minLength: 1, maxLength: 3 }).map((branches) => ({ $and: branches })) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(leaf, fc.array(leaf, { minLength: 1, maxLength: 3 }))
      .map(([base, branches]) => ({ ...base, $or: branches })),
  },
  { weight: 2, arbitrary: fc.array(leaf, { minLength: 1, maxLength: 3 }).map((branches) => ({ $or: branches })) },
  { weight: 1, arbitrary: fc.array(leaf, { minLength: 1, maxLength: 2 }).map((branches) => ({ $nor: branches })) },
  { weight: 1, arbitrary: fc.constant({}) },
);
/** Fields without arrays: the order of those is compared in order.test.ts. */
const order = fc.uniqueArray(fc.tuple(fc.constantFrom('b', 'n', 'o.x', '_id'), fc.constantFrom<1 | -1>(1, -1)), {
  maxLength: 3,
  selector: ([name]) => name,
});
const update: fc.Arbitrary<Document> = fc.oneof(
  scalar.map((value) => ({ $set: { b: value } })),
  fc.tuple(scalar, number).map(([x, n]) => ({ $set: { 'o.x': x, n } })),
  number.map((n) => ({ $inc: { n } })),
  fc.constant({ $unset: { a: '' } }),
  fc.array(item, { maxLength: 2 }).map((items) => ({ $set: { items } })),
  fc.array(scalar, { maxLength: 3 }).map((tags) => ({ $set: { tags } })),
);

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('get' as const),
      query,
      order,
      skip: fc.nat(5),
      limit: fc.integer({ min: 1, max: 30 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('count' as const), query }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('update' as const), query, update }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), query: leaf }) },
);

test('every answer equals that of a full scan', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.tuple(id, fields), { maxLength: 25, selector: ([key]) => key }),
      fc.array(step, { maxLength: 12 }),
      async (pairs, steps) => {
        const database = await openTestDatabase({ collections });
        try {
          const model = pairs.map(([_id, rest]) => ({ _id, ...rest }) as Document);
          if (model.length > 0) await database.add('things', ...model);
          for (const each of steps) await check(database, model, each);
        } finally {
          await database.dispose();
        }
      },
    ),
    { numRuns: Number(process.env.FULL_SCAN_RUNS ?? 150) },
  );
});

async function check(
  database: TestDatabase,
  model: Document[],
  each: typeof step extends fc.Arbitrary<infer S> ? S : never,
): Promise<void> {
  const condition = { collectionName: 'things', queryType: 'WHERE', query: ejson(each.query) };
  const matcher = new Query(each.query);
  const matching = model.filter((document) => matcher.test(document));
  if (each.kind === 'count') {
    expect((await database.run('calculateDocument', condition)).data.total).toBe(matching.length);
  } else if (each.kind === 'remove') {
    expect((await database.run('removeDocument', { ...condition, multi: true })).data.deleted).toBe(matching.length);
    for (const document of matching) model.splice(model.indexOf(document), 1);
  } else if (each.kind === 'update') {
    await database.run('modifyDocument', {
      ...condition,
      multi: true,
      merge: true,
      upsert: false,
      data: ejson(each.update),
    });
    for (const document of matching) updateOne([document], {}, each.update as never, { cloneMode: 'deep' });
    expect(byId(await everything(database))).toEqual(byId(model));
  } else await checkPage(database, matching, each);
}

async function checkPage(
  database: TestDatabase,
  matching: Document[],
  {
    query: condition,
    order: keys,
    skip,
    limit,
  }: { query: Document; order: [string, 1 | -1][]; skip: number; limit: number },
): Promise<void> {
  const sort = keys.length > 0 ? { order: ejson(Object.fromEntries(keys)) } : {};
  const all = await database.get('things', condition, { ...sort, limit: 1000 });
  expect(byId(all)).toEqual(byId(matching));
  expect(all.map((document) => keyOf(document, keys))).toEqual(
    sorted(matching, keys).map((document) => keyOf(document, keys)),
  );
  expect(await database.get('things', condition, { ...sort, offset: skip, limit })).toEqual(
    all.slice(skip, skip + limit),
  );
}

function everything(database: TestDatabase): Promise<Document[]> {
  return database.get('things', undefined, { limit: 1000 });
}

function byId(documents: Document[]): Document[] {
  return [...documents].sort((left, right) => compare(left._id, right._id));
}

function keyOf(document: Document, keys: [string, 1 | -1][]): unknown[] {
  return keys.map(([name]) => resolve(document, name) ?? null);
}

function sorted(documents: Document[], keys: [string, 1 | -1][]): Document[] {
  return [...documents].sort((left, right) => {
    for (const [name, direction] of keys) {
      const result = compare(resolve(left, name) ?? null, resolve(right, name) ?? null);
      if (result !== 0) return result * direction;
    }
    return 0;
  });
}
