import fc from 'fast-check';
import { compare } from 'mingo/util';
import { invert } from '../../../../emulator/database/keys/bytes';
import { encodeValue } from '../../../../emulator/database/keys/encode-value';
import { ejson, openTestDatabase, type TestDatabase } from './support/open-test-database';

/** From the least to the greatest, as the server orders values. */
const ascending = [
  null,
  Number.NEGATIVE_INFINITY,
  -3e9,
  -1.5,
  0,
  1e-300,
  1,
  2,
  3e9,
  Number.POSITIVE_INFINITY,
  '',
  '\u0000',
  'a',
  'a\u0000',
  'a\u0001',
  'ab',
  'b',
  '中',
  '，',
  '😀',
  {},
  { a: 1 },
  { a: 2 },
  { b: 1 },
  { a: 'text' },
  [],
  [1],
  [1, 2],
  ['a'],
  false,
  true,
  new Date(-1),
  new Date(0),
];

test('encoded values stand in the order of the server', () => {
  const shuffled = [...ascending]
    .reverse()
    .sort((left, right) => Buffer.compare(encodeValue(left), encodeValue(right)));
  expect(shuffled).toEqual(ascending);
  const descending = [...ascending].sort((left, right) =>
    Buffer.compare(invert(encodeValue(left)), invert(encodeValue(right))),
  );
  expect(descending).toEqual([...ascending].reverse());
});

test('0 and -0 are one value, NaN comes before all numbers', () => {
  expect(encodeValue(-0)).toEqual(encodeValue(0));
  expect(Buffer.compare(encodeValue(Number.NaN), encodeValue(Number.NEGATIVE_INFINITY))).toBe(-1);
});

test('no encoded value begins another, so that fields can follow one another', () => {
  const value = fc.oneof(
    fc.double({ noNaN: true }),
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.date({ noInvalidDate: true }),
    fc.array(fc.integer()),
  );
  fc.assert(
    fc.property(value, value, (left, right) => {
      const [a, b] = [encodeValue(left), encodeValue(right)];
      if (a.equals(b)) return;
      expect(a.subarray(0, b.length).equals(b) || b.subarray(0, a.length).equals(a)).toBe(false);
    }),
  );
});

test('numbers and dates are ordered as JavaScript orders them', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (left, right) => {
      expect(Math.sign(Buffer.compare(encodeValue(left), encodeValue(right)))).toBe(compare(left, right) + 0);
    }),
  );
});

describe('in queries', () => {
  let database: TestDatabase;
  afterEach(() => database.dispose());

  test.each([
    ['with an index', [{ name: 'a', keys: [['a', 1]] as const }]],
    ['without', []],
  ])('arrays sort by their least or greatest element, %s', async (_name, indexes) => {
    database = await openTestDatabase({ collections: [{ name: 'c', indexes }] });
    await database.add(
      'c',
      { _id: 1, a: [5, 1] },
      { _id: 2, a: 3 },
      { _id: 3, a: [] },
      { _id: 4 },
      { _id: 5, a: [2, 4] },
    );
    const ids = async (direction: 1 | -1) =>
      (await database.get('c', undefined, { order: ejson({ a: direction, _id: 1 }) })).map(({ _id }) => _id);
    expect(await ids(1)).toEqual([3, 4, 1, 5, 2]);
    expect(await ids(-1)).toEqual([1, 5, 2, 4, 3]);
  });

  test.each([
    ['with an index', [{ name: 'a', keys: [['a', 1]] as const }]],
    ['without', []],
  ])('an emoji comes after fullwidth punctuation, %s', async (_name, indexes) => {
    database = await openTestDatabase({ collections: [{ name: 'c', indexes }] });
    await database.add('c', { _id: 1, a: '😀' }, { _id: 2, a: '，' }, { _id: 3, a: 'z' });
    const ids = async (query: object) =>
      (await database.get('c', query, { order: ejson({ a: 1 }) })).map(({ _id }) => _id);
    expect(await ids({ a: { $lte: '，' } })).toEqual([3, 2]);
    expect(await ids({ a: { $gt: '，' } })).toEqual([1]);
    expect(await ids({ a: { $gte: '😀' } })).toEqual([1]);
    expect(await ids({ a: { $lt: '😀' } })).toEqual([3, 2]);
  });
});
