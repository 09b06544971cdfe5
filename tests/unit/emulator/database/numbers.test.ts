import { openTestDatabase, type TestDatabase } from './support/open-test-database';

/** The platform keeps three types of numbers apart; arithmetic follows the server's rules. */
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase({ collections: [{ name: 'c', indexes: [{ name: 'n', keys: [['n', 1]] }] }] });
});
afterAll(() => database.dispose());

const int = (text: string) => ({ $numberInt: text });
const long = (text: string) => ({ $numberLong: text });
const double = (text: string) => ({ $numberDouble: text });

test.each([
  ['int and int', int('1'), '$inc', int('2'), int('3')],
  ['an int that overflows', int('2147483647'), '$inc', int('1'), long('2147483648')],
  ['long and int', long('1'), '$inc', int('1'), long('2')],
  ['a long beyond 2^53', long('9007199254740993'), '$inc', int('1'), long('9007199254740994')],
  ['a long that overflows', long('9223372036854775807'), '$inc', int('1'), double('9223372036854776000.0')],
  ['double and int', double('1.0'), '$inc', int('1'), double('2.0')],
  ['int and double', int('1'), '$mul', double('0.5'), double('0.5')],
  ['int by int', int('3'), '$mul', int('-2'), int('-6')],
  ['a double to zero', double('0.5'), '$mul', int('0'), double('0.0')],
])('%s', async (name, before, operator, operand, after) => {
  await database.run('insertDocument', { collectionName: 'c', data: [JSON.stringify({ _id: name, n: before })] });
  const at = { collectionName: 'c', queryType: 'DOC', query: JSON.stringify({ _id: name }) };
  await database.run('modifyDocument', { ...at, data: JSON.stringify({ [operator]: { n: operand } }), merge: true });
  const { data } = await database.run('getDocument', at);
  expect(JSON.parse(data.list[0]).n).toEqual(after);
});

test('a number equals itself in every type', async () => {
  await database.run('insertDocument', {
    collectionName: 'c',
    data: [int('77'), long('77'), double('77.0')].map((n, _id) => JSON.stringify({ _id, n })),
  });
  expect(await database.get('c', { n: 77 })).toHaveLength(3);
});

test('what is no number is refused', async () => {
  const add = (n: unknown) => database.run('insertDocument', { collectionName: 'c', data: [JSON.stringify({ n })] });
  await expect(add({ $numberInt: 'x' })).rejects.toMatchObject({ code: 'INVALID_PARAM' });
  await expect(add({ $numberInt: 5 })).rejects.toMatchObject({ code: 'INVALID_PARAM' });
  await expect(add({ $numberDecimal: '1' })).rejects.toThrow('$numberDecimal is not offered');
});

test('a request that is not EJSON says which part', async () => {
  const query = { collectionName: 'c', queryType: 'WHERE' };
  await expect(database.run('getDocument', { ...query, query: '{"a":' })).rejects.toThrow('query is not valid EJSON');
  await expect(database.run('getDocument', { ...query, query: '[]' })).rejects.toThrow('query must be an object');
  await expect(database.run('getDocument', { ...query, order: '{"a":2}' })).rejects.toThrow(
    'order of a must be 1 or -1',
  );
  await expect(database.run('getDocument', { ...query, limit: -1 })).rejects.toThrow('limit must be a whole number');
  await expect(database.run('getDocument', {})).rejects.toThrow('collectionName is missing');
});
