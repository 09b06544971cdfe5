/** The timer's function at its worst: killed after every call in turn, errors and lost answers, before and after effect. */
import type { Delivery } from '@domain/reminders/plan-document';
import { type Fault, type GatewayCall, startPlatform, type TestPlatform } from './support/platform';
import { DUE, MINUTE, NEXT, PERSON, pageOf, ReminderWorld, refusal, type Send } from './support/reminder-world';

/** Between two tries and two sends nothing happens here, so nobody waits for it. */
jest.mock('node:timers/promises', () => ({ setTimeout: async () => undefined }));

const CREDITS = 5;
const PEOPLE = ['ann', 'bob'];
const PLANS = ['p1', 'p2'];

let platform: TestPlatform;
let world: ReminderWorld;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.stop());
beforeEach(() => {
  world = new ReminderWorld(platform);
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  platform.fault = () => null;
  jest.restoreAllMocks();
});

/** What the platform is asked in one run, sends among it, when nothing goes wrong. */
async function callsOfOneRun(): Promise<number> {
  await world.plant(CREDITS, PLANS, PEOPLE);
  await world.run(DUE);
  return platform.calls.length + world.pushed.length;
}

/** Counts calls and sends alike; `at` is the one that `fault` befalls, or from which on nothing arrives any more. */
function disturb(at: number, fault: Exclude<Fault, null> | 'kill' | 'killAfter'): { send: Send } {
  let asked = 0;
  const next = (): Fault => {
    asked += 1;
    if (fault === 'kill') return asked >= at ? 'lost' : null;
    if (fault === 'killAfter') {
      if (asked === at) return 'unanswered';
      return asked > at ? 'lost' : null;
    }
    return asked === at ? fault : null;
  };
  platform.fault = (_call: GatewayCall) => next();
  const send: Send = async (message) => {
    const befallen = next();
    if (befallen === null || befallen === 'unanswered' || befallen === 'refusedAfter') await world.accept(message);
    if (befallen !== null) throw refusal(-501001);
  };
  return { send };
}

/** Every message told once; every push at most once; what is not known to have arrived is called unknown. */
async function expectTheEnd(): Promise<Delivery[]> {
  const inbox = await world.inbox();
  expect(inbox).toHaveLength(PLANS.length * PEOPLE.length);
  const pushes = world.pushed.map(({ touser, page }) => `${touser} ${page}`);
  expect(new Set(pushes).size).toBe(pushes.length);
  const deliveries: Delivery[] = [];
  for (const id of PLANS) {
    expect(await world.plan(id)).toMatchObject({ leaseBy: null, nextDueAt: NEXT });
    const ofPlan = await world.deliveries(id);
    expect(ofPlan.map(({ openid }) => openid).sort()).toEqual(PEOPLE);
    for (const { openid, state } of ofPlan) {
      expect(['pushed', 'unknown']).toContain(state);
      const isPushed = pushes.includes(`${openid} ${pageOf(id)}`);
      if (state === 'pushed') expect(isPushed).toBe(true);
    }
    deliveries.push(...ofPlan);
  }
  for (const openid of PEOPLE) expect(await world.remaining(openid)).toBe(CREDITS - PLANS.length);
  return deliveries;
}

async function recover(): Promise<void> {
  platform.fault = () => null;
  for (let minutes = 5; minutes <= 10; minutes += 5) await world.run(DUE + minutes * MINUTE);
}

const unknownsOf = (deliveries: readonly Delivery[]) => deliveries.filter(({ state }) => state === 'unknown').length;

test.each(['kill', 'killAfter'] as const)(
  'killed at any of its calls (%s), the next runs end as if nothing had been, with one push in doubt at most',
  async (kind) => {
    const calls = await callsOfOneRun();
    expect(calls).toBeGreaterThan(10);
    let inDoubt = 0;
    for (let at = 1; at <= calls; at += 1) {
      await world.plant(CREDITS, PLANS, PEOPLE);
      await world.run(DUE, disturb(at, kind).send).catch(() => undefined);
      await recover();
      const unknown = unknownsOf(await expectTheEnd());
      expect(unknown).toBeLessThanOrEqual(1);
      inDoubt += unknown;
    }
    expect(inDoubt).toBeGreaterThan(0);
  },
);

test.each(['lost', 'unanswered', 'refused', 'refusedAfter'] as const)(
  'one call %s, whichever it is: the same end; only a send without an answer is in doubt',
  async (fault) => {
    const calls = await callsOfOneRun();
    let inDoubt = 0;
    for (let at = 1; at <= calls; at += 1) {
      await world.plant(CREDITS, PLANS, PEOPLE);
      await world.run(DUE, disturb(at, fault).send).catch(() => undefined);
      await recover();
      inDoubt += unknownsOf(await expectTheEnd());
    }
    expect(inDoubt).toBe(PLANS.length * PEOPLE.length);
  },
);

test('killed at any call while another run is at work: still once each', async () => {
  const calls = await callsOfOneRun();
  for (let at = 1; at <= calls; at += 1) {
    await world.plant(CREDITS, PLANS, PEOPLE);
    const { send } = disturb(at, 'killAfter');
    const first = world.run(DUE, send).catch(() => undefined);
    await first;
    platform.fault = () => null;
    // The lease has just ended; three timers find it so at once.
    const later = DUE + 2 * MINUTE;
    await Promise.all([world.run(later), world.run(later), world.run(later)]);
    await recover();
    await expectTheEnd();
  }
});

test('a run that stood still until its lease was over sends nothing that another has sent', async () => {
  await world.plant(CREDITS);
  let resume: () => void = () => undefined;
  let stands: () => void = () => undefined;
  const isStanding = new Promise<void>((resolve) => {
    stands = resolve;
  });
  const standing = new Promise<void>((resolve) => {
    resume = resolve;
  });
  // It stands after it has read everything, before it begins its send.
  const { engine } = platform.database;
  const run = engine.run.bind(engine);
  let isFirst = true;
  jest.spyOn(engine, 'run').mockImplementation(async (action, params, meter) => {
    if (isFirst && action === 'database.modifyDocument' && params.collectionName === 'subscription_balances') {
      isFirst = false;
      stands();
      await standing;
    }
    return run(action, params, meter);
  });
  const slow = world.run(DUE);
  await isStanding;
  await world.run(DUE + 5 * MINUTE);
  expect(world.pushed).toHaveLength(1);
  resume();
  await slow;
  expect(world.pushed).toHaveLength(1);
  expect(await world.remaining()).toBe(CREDITS - 1);
  expect(await world.deliveries()).toMatchObject([{ openid: PERSON, state: 'pushed' }]);
  expect(await world.plan()).toMatchObject({ leaseBy: null, nextDueAt: NEXT });
});
