/** Every sort of plan and the outbox, at their worst: wherever it breaks, the end is as if nothing had been. */
import { callFiles, readCall } from '../../../data/calls/read-call';
import { MixedWorld, type Send } from './support/mixed-world';
import { type Fault, startPlatform, type TestPlatform } from './support/platform';
import { DUE, MINUTE, refusal } from './support/reminder-world';

/** Between two tries and two sends nothing happens here, so nobody waits for it. */
jest.mock('node:timers/promises', () => ({ setTimeout: async () => undefined }));

const CREDITS = 5;
/** The project's two matters, the activity, two decisions and the moved deadline, for those whom they concern. */
const MESSAGES = 7;
type End = Awaited<ReturnType<MixedWorld['end']>>;

let platform: TestPlatform;
let world: MixedWorld;
let undisturbed: End;
let calls: number;
beforeAll(async () => {
  platform = await startPlatform();
  const call = callFiles.map((file) => readCall(file)).find(({ slug }) => slug === 'gx-2026');
  if (!call) throw new Error('no call');
  world = new MixedWorld(platform, call);
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await world.plant(CREDITS);
  await world.run(DUE);
  calls = platform.calls.length + world.pushed.length;
  await recover();
  undisturbed = await world.end();
});
afterAll(() => platform.stop());
afterEach(() => {
  platform.fault = () => null;
});

async function recover(): Promise<void> {
  platform.fault = () => null;
  for (let minutes = 5; minutes <= 10; minutes += 5) await world.run(DUE + minutes * MINUTE);
}

/** From call `at` on nothing arrives any more, or that one alone is answered so. Sends count as calls. */
function disturb(at: number, kind: 'kill' | 'killAfter' | Exclude<Fault, null>): Send {
  let asked = 0;
  const next = (): Fault => {
    asked += 1;
    if (asked < at) return null;
    if (kind === 'kill') return 'lost';
    if (kind === 'killAfter') return asked === at ? 'unanswered' : 'lost';
    return asked === at ? kind : null;
  };
  platform.fault = () => next();
  return async (message) => {
    const befallen = next();
    if (befallen === null || befallen === 'unanswered' || befallen === 'refusedAfter') await world.accept(message);
    if (befallen !== null) throw refusal(-501001);
  };
}

/** Answers how many pushes are in doubt. */
async function expectTheSameEnd(): Promise<number> {
  expect(await world.end()).toEqual(undisturbed);
  expect(new Set(world.pushed).size).toBe(world.pushed.length);
  const deliveries = await world.deliveries();
  const pushed = deliveries.filter(({ state }) => state === 'pushed').length;
  const unknown = deliveries.filter(({ state }) => state === 'unknown').length;
  expect(world.pushed.length).toBeGreaterThanOrEqual(pushed);
  expect(world.pushed.length).toBeLessThanOrEqual(pushed + unknown);
  return unknown;
}

test('undisturbed, everything is told once and pushed once', () => {
  expect(undisturbed.inbox).toHaveLength(MESSAGES);
  expect(undisturbed.plans.flatMap(({ items }) => items.flatMap(({ deliveries }) => deliveries))).toHaveLength(
    MESSAGES,
  );
  expect(undisturbed.jobs).toEqual([expect.stringContaining(' null')]);
  expect(undisturbed.inbox.filter((line) => line.startsWith('officer-'))).toHaveLength(2);
});

/** Killed before a call is what killed after the one before is: nothing more has arrived. */
test.each(['killAfter', 'unanswered'] as const)('%s at each call in turn', async (kind) => {
  let inDoubt = 0;
  for (let at = 1; at <= calls; at += 1) {
    await world.plant(CREDITS);
    await world.run(DUE, disturb(at, kind)).catch(() => undefined);
    await recover();
    const unknown = await expectTheSameEnd();
    // Four lanes, each of which may have begun one.
    expect(unknown).toBeLessThanOrEqual(4);
    inDoubt += unknown;
  }
  expect(inDoubt).toBeGreaterThan(0);
});

test('killed at any call, and then two timers at once: still once each', async () => {
  for (let at = 1; at <= calls; at += 3) {
    await world.plant(CREDITS);
    await world.run(DUE, disturb(at, 'killAfter')).catch(() => undefined);
    platform.fault = () => null;
    // The lease has just ended; both find it so at once.
    const later = DUE + 2 * MINUTE;
    await Promise.all([world.run(later), world.run(later)]);
    await recover();
    await expectTheSameEnd();
  }
});

test.each([
  // After the first refusal the ledger knows that nothing is left.
  [43101, ['no_credit', 'refused'], 0, 0],
  [47003, ['failed'], CREDITS, 0],
  [45168, ['failed'], CREDITS, 0],
  [43108, ['pushed'], null, MESSAGES],
] as const)('refused with %i: in the inbox all the same, %s', async (code, states, left, pushes) => {
  await world.plant(CREDITS);
  await world.run(DUE, async () => {
    throw refusal(code);
  });
  await recover();
  const end = await world.end();
  expect(end.inbox).toEqual(undisturbed.inbox);
  expect([...new Set((await world.deliveries()).map(({ state }) => state))].sort()).toEqual([...states]);
  expect(world.pushed).toHaveLength(pushes);
  if (left === null) expect(end).toEqual(undisturbed);
  else for (const line of end.credits) expect(line).toMatch(new RegExp(`=${left}(,|$)`));
});

test('without credits everything is in the inbox and nothing is sent', async () => {
  await world.plant(0);
  await world.run(DUE);
  await recover();
  expect((await world.end()).inbox).toEqual(undisturbed.inbox);
  expect(world.pushed).toEqual([]);
  expect(new Set((await world.deliveries()).map(({ state }) => state))).toEqual(new Set(['no_credit']));
});
