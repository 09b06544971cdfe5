import fc from 'fast-check';
import { ejson, openTestDatabase, type TestDatabase } from './support/open-test-database';

/**
 * Random transactions, interleaved statement by statement. Whatever commits must be explained by some order of running the same
 * transactions one after the other: every read gives what it gave, and the data ends as it ended.
 */
const collections = [{ name: 'c', indexes: [{ name: 'n', keys: [['n', 1]] }] }] as const;

type Operation =
  | { kind: 'read'; id: string }
  | { kind: 'find'; least: number }
  | { kind: 'add'; id: string; n: number }
  | { kind: 'copy'; from: string; to: string }
  | { kind: 'inc'; id: string }
  | { kind: 'remove'; id: string };
type Data = ReadonlyMap<string, number>;

const id = fc.constantFrom('a', 'b', 'c', 'd');
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ kind: fc.constant('read' as const), id }),
  fc.record({ kind: fc.constant('find' as const), least: fc.nat(3) }),
  fc.record({ kind: fc.constant('add' as const), id, n: fc.nat(4) }),
  fc.record({ kind: fc.constant('copy' as const), from: id, to: id }),
  fc.record({ kind: fc.constant('inc' as const), id }),
  fc.record({ kind: fc.constant('remove' as const), id }),
);
const programs = fc.array(fc.array(operation, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 });

test('transactions that commit are as if run one after the other', async () => {
  let conflicts = 0;
  let commits = 0;
  await fc.assert(
    fc.asyncProperty(programs, fc.infiniteStream(fc.nat(10)), async (transactions, picks) => {
      const database = await openTestDatabase({ collections });
      try {
        await database.add('c', { _id: 'a', n: 1 }, { _id: 'b', n: 2 });
        const committed = await interleave(database, transactions, picks);
        commits += committed.length;
        conflicts += transactions.length - committed.length;
        const end = new Map((await database.get('c')).map(({ _id, n }) => [String(_id), Number(n)]));
        const start = new Map([
          ['a', 1],
          ['b', 2],
        ]);
        expect(orders(committed).some((order) => explains(order, start, end))).toBe(true);
      } finally {
        await database.dispose();
      }
    }),
    { numRuns: Number(process.env.SERIALIZABLE_RUNS ?? 200) },
  );
  // Otherwise the property would hold for a database that lets nobody, or everybody, commit.
  expect(Math.min(conflicts, commits)).toBeGreaterThan(20);
});

interface Ran {
  operations: Operation[];
  /** What each operation saw, the ones that write included. */
  seen: string[];
}

async function interleave(
  database: TestDatabase,
  transactions: Operation[][],
  picks: Iterator<number>,
): Promise<Ran[]> {
  const committed: Ran[] = [];
  const open = await Promise.all(
    transactions.map(async (operations) => {
      const { transactionId } = await database.run('startTransaction');
      return { operations, transactionId, seen: [] as string[] };
    }),
  );
  while (open.length > 0) {
    const turn = open[(picks.next().value as number) % open.length] as (typeof open)[number];
    const next = turn.operations[turn.seen.length];
    if (next) {
      turn.seen.push(await perform(database, turn.transactionId, next));
      continue;
    }
    open.splice(open.indexOf(turn), 1);
    try {
      await database.run('commitTransaction', { transactionId: turn.transactionId });
      committed.push(turn);
    } catch (error) {
      expect(error).toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' });
    }
  }
  return committed;
}

async function perform(database: TestDatabase, transactionId: string, operation: Operation): Promise<string> {
  const at = (_id: string) => ({ collectionName: 'c', transactionId, queryType: 'DOC', query: ejson({ _id }) });
  const read = async (_id: string): Promise<number | undefined> => {
    const { data } = await database.run('getDocument', at(_id));
    return data.list[0] && Number(JSON.parse(data.list[0]).n.$numberInt);
  };
  const set = (_id: string, n: number) =>
    database.run('modifyDocument', { ...at(_id), data: ejson({ n }), merge: false, upsert: true });
  switch (operation.kind) {
    case 'read':
      return String(await read(operation.id));
    case 'find': {
      const found = await database.get(
        'c',
        { n: { $gte: operation.least } },
        { transactionId, order: ejson({ n: 1, _id: 1 }) },
      );
      return found.map(({ _id, n }) => `${_id}:${n}`).join();
    }
    case 'add':
      return String((await set(operation.id, operation.n)).data.updated);
    case 'copy': {
      const n = await read(operation.from);
      if (n !== undefined) await set(operation.to, n);
      return String(n);
    }
    case 'inc':
      return String(
        (await database.run('modifyDocument', { ...at(operation.id), data: ejson({ $inc: { n: 1 } }), merge: true }))
          .data.updated,
      );
    case 'remove':
      return String((await database.run('removeDocument', at(operation.id))).data.deleted);
  }
}

/** Runs the transactions one after the other on plain data. */
function explains(order: readonly Ran[], start: Data, end: Data): boolean {
  const data = new Map(start);
  for (const { operations, seen } of order) {
    for (const [position, operation] of operations.entries())
      if (simulate(data, operation) !== seen[position]) return false;
  }
  return data.size === end.size && [...data].every(([key, n]) => end.get(key) === n);
}

function simulate(data: Map<string, number>, operation: Operation): string {
  switch (operation.kind) {
    case 'read':
      return String(data.get(operation.id));
    case 'find': {
      const found = [...data].filter(([, n]) => n >= operation.least);
      return found
        .sort(([left, m], [right, n]) => m - n || left.localeCompare(right))
        .map(([key, n]) => `${key}:${n}`)
        .join();
    }
    case 'add': {
      const before = data.get(operation.id);
      data.set(operation.id, operation.n);
      return String(before === undefined || before === operation.n ? 0 : 1);
    }
    case 'copy': {
      const n = data.get(operation.from);
      if (n !== undefined) data.set(operation.to, n);
      return String(n);
    }
    case 'inc': {
      const n = data.get(operation.id);
      if (n !== undefined) data.set(operation.id, n + 1);
      return n === undefined ? '0' : '1';
    }
    case 'remove':
      return data.delete(operation.id) ? '1' : '0';
  }
}

function orders<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, position) =>
    orders(items.filter((_, other) => other !== position)).map((rest) => [item, ...rest]),
  );
}
