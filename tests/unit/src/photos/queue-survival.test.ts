/**
 * Any order of answers, lost requests, lost replies, expired tickets, kills and restarts: in the end the server has every
 * photograph the phone had kept, once, with its shot and caption, and the phone is empty.
 */

import type { Shot } from '@domain/call/schema';
import fc from 'fast-check';
import type { Details, QueuedFile } from '@/features/photos/queue/record';
import { type Fate, photo, World } from './world';

/** Of orders of failures; `npm run soak` takes more. */
const RUNS = Number(process.env.QUEUE_RUNS ?? 5000);

type Step =
  | { kind: 'shoot'; shot: Shot; isOriginal: boolean }
  | { kind: 'settle'; index: number; fate: Fate }
  | { kind: 'kill'; torn: boolean }
  | { kind: 'connect'; connection: World['connection'] }
  | { kind: 'wait'; ms: number }
  | { kind: 'haunt'; index: number }
  | { kind: 'expire' }
  | { kind: 'amend'; index: number; caption: string; shot: Shot }
  | { kind: 'sendNow' };

const shot = fc.constantFrom<Shot>('panorama', 'leader', 'expert', 'highlight');
const settle = fc.record({
  kind: fc.constant('settle' as const),
  index: fc.nat(9),
  fate: fc.constantFrom<Fate>('ok', 'ok', 'ok', 'before', 'after'),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('shoot' as const), shot, isOriginal: fc.boolean() }) },
  { weight: 12, arbitrary: settle },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('kill' as const), torn: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('connect' as const),
      connection: fc.constantFrom<World['connection']>('none', 'mobile', 'wifi'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(500, 5_000, 400_000) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('haunt' as const), index: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'expire' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('amend' as const),
      index: fc.nat(5),
      caption: fc.constantFrom('开幕', '合影'),
      shot,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'sendNow' as const }) },
);

/** Everything that was answered has had its say. */
const quiet = () => new Promise<void>((resolve) => setImmediate(resolve));

async function live(steps: readonly Step[]) {
  const world = new World();
  /** By its content, which is each photograph's own. */
  const wanted = new Map<string, Details>();
  const failed = new Set<string>();
  let count = 0;
  const isAmendable = ({ sha256 }: QueuedFile) => sha256 !== null && wanted.has(sha256);
  for (const one of steps) {
    if (one.kind === 'shoot') {
      count += 1;
      const content = `photograph-${count}`;
      const file = photo(content, { shot: one.shot, isOriginal: one.isOriginal });
      wanted.set(content, { shot: one.shot, caption: null, activityId: null });
      world.queue.add(file, content).catch(() => failed.add(content));
    } else if (one.kind === 'settle') {
      if (world.pending.length > 0) world.settle(one.index, one.fate);
    } else if (one.kind === 'kill') world.kill(one.torn);
    else if (one.kind === 'connect') {
      world.connection = one.connection;
      world.queue.kick();
    } else if (one.kind === 'wait') world.passTime(one.ms);
    else if (one.kind === 'haunt') world.haunt(one.index);
    else if (one.kind === 'expire') world.expireTickets();
    else if (one.kind === 'sendNow') world.queue.sendNow(world.queue.all().map(({ key }) => key));
    else {
      const files = world.queue.all().filter(isAmendable);
      const file = files[one.index % Math.max(1, files.length)];
      const change = { caption: one.caption, shot: one.shot };
      if (file && world.queue.amend(file.key, change)) {
        wanted.set(file.sha256 as string, { activityId: null, ...change });
      }
    }
    await quiet();
  }
  const atEnd = [...world.disk.entries()];
  // A good network, and time enough.
  world.connection = 'wifi';
  world.queue.kick();
  for (let round = 0; round < 500; round += 1) {
    await quiet();
    if (world.ghosts.length > 0) world.haunt(0);
    else if (world.pending.length > 0) world.settle(0, 'ok');
    else if (world.queue.all().length > 0 && world.timers.length > 0) world.passTime(400_000);
    else break;
  }
  await quiet();
  return { world, wanted, failed, atEnd };
}

test('any order of failures: every photograph the phone kept is on the server once, and the phone is empty', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const { world, wanted, failed, atEnd } = await live(steps);
      expect(world.complaints).toEqual([]);
      const arrived = [...world.cloud.evidence.values()];
      const contents = arrived.map(({ content }) => content);
      // None doubled.
      expect(new Set(contents).size).toBe(contents.length);
      expect(world.cloud.attaches).toBe(contents.length);
      // None changed on its way, each with its own shot and words.
      for (const { content, ...details } of arrived) expect([content, details]).toEqual([content, wanted.get(content)]);
      // None lost from the moment the phone had it whole; none there that was said not to be kept.
      for (const [, content] of atEnd) if (wanted.has(content)) expect(contents).toContain(content);
      for (const content of failed) expect(contents).not.toContain(content);
      expect([...world.disk.keys()]).toEqual([]);
      expect([...world.storage.keys()]).toEqual([]);
      expect(world.queue.all()).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test('what add() resolved for always arrives, whatever happens after', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 6 }), fc.array(step, { maxLength: 40 }), async (photos, steps) => {
      const opening: Step[] = Array.from({ length: photos }, () => [
        { kind: 'connect' as const, connection: 'none' as const },
        { kind: 'shoot' as const, shot: 'expert' as const, isOriginal: false },
        { kind: 'settle' as const, index: 0, fate: 'ok' as const },
      ]).flat();
      const { world } = await live([...opening, ...steps]);
      const contents = [...world.cloud.evidence.values()].map(({ content }) => content);
      for (let no = 1; no <= photos; no += 1) expect(contents).toContain(`photograph-${no}`);
    }),
    { numRuns: 200 },
  );
});
