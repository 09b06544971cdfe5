/** The timer's work through the real SDK: refused, left without an answer, interrupted by changes, shared by runs. */
import { toInstant } from '@domain/time';
import type { PlanDocument } from '../../../cloudfunctions/_server/repositories/reminder-plans';
import { startPlatform, type TestPlatform } from './support/platform';
import {
  DUE,
  MINUTE,
  NEXT,
  PERSON,
  PROJECT,
  pageOf,
  planOf,
  projectOf,
  ReminderWorld,
  refuse,
  templateId,
} from './support/reminder-world';

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
afterEach(() => jest.restoreAllMocks());

const pages = () => world.pushed.map(({ page }) => page);

test('a reminder is pushed once, spends one credit, and the plan waits for the next', async () => {
  await world.plant(2);
  await world.run(DUE);
  await world.run(DUE + 5 * MINUTE);
  expect(pages()).toEqual([pageOf('p1')]);
  expect(await world.remaining()).toBe(1);
  expect(await world.inbox()).toMatchObject([{ openid: PERSON, title: '验收材料还有30天到期', isRead: false }]);
  expect(await world.plan()).toMatchObject({ leaseBy: null, nextDueAt: NEXT });
});

test('when WeChat is busy it is tried again, five times at most, and the credit is kept until then', async () => {
  await world.plant(1);
  let now = DUE;
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await world.run(now, refuse(45009));
    expect(await world.remaining()).toBe(1);
    now += 2 * 60 * MINUTE;
  }
  expect(await world.deliveries()).toMatchObject([{ state: 'failed', attempts: 5 }]);
  await world.run(now);
  expect(world.pushed).toEqual([]);
  expect(await world.inbox()).toHaveLength(1);
});

test.each([-1, 43108, 45009])(
  'refused with %i it goes through at the second try: one push, one message',
  async (code) => {
    await world.plant(1);
    await world.run(DUE, refuse(code));
    await world.run(DUE + MINUTE);
    expect(world.pushed).toEqual([]);
    await world.run(DUE + 6 * MINUTE);
    expect(world.pushed).toHaveLength(1);
    expect(await world.remaining()).toBe(0);
    expect(await world.inbox()).toHaveLength(1);
  },
);

test.each([47003, 45168, 41030, 40037])(
  'refused with %i it is over: the credit is kept, the inbox has it',
  async (code) => {
    await world.plant(1);
    await world.run(DUE, refuse(code));
    await world.run(DUE + 60 * MINUTE);
    expect(world.pushed).toEqual([]);
    expect(await world.deliveries()).toMatchObject([{ state: 'failed', attempts: 1 }]);
    expect(await world.remaining()).toBe(1);
    expect(await world.inbox()).toHaveLength(1);
    expect(await world.plan()).toMatchObject({ leaseBy: null, nextDueAt: NEXT });
  },
);

test('without an answer nobody knows, so it is not sent again and the credit counts as spent', async () => {
  await world.plant(3);
  await world.run(DUE, refuse(-501001));
  await world.run(DUE + 60 * MINUTE);
  expect(world.pushed).toEqual([]);
  expect(await world.deliveries()).toMatchObject([{ state: 'unknown' }]);
  expect(await world.remaining()).toBe(2);
});

test('when WeChat says that nothing is left, the ledger goes to zero, but for what was earned meanwhile', async () => {
  await world.plant(3);
  await world.run(DUE, refuse(43101));
  expect(await world.deliveries()).toMatchObject([{ state: 'refused' }]);
  expect(await world.remaining()).toBe(0);

  await world.plant(3);
  await world.run(DUE, async () => {
    const ledger = await platform.find<{ _id: string; version: number }>('subscription_balances', PERSON);
    await platform.put('subscription_balances', {
      ...(ledger as { _id: string }),
      version: (ledger?.version ?? 0) + 1,
      balances: [{ templateId, remaining: 3 }],
    });
    return refuse(43101)({ touser: PERSON, page: '' });
  });
  expect(await world.remaining()).toBe(1);
});

test('without a credit the inbox has it and nothing is sent', async () => {
  await world.plant(0);
  await world.run(DUE);
  expect(world.pushed).toEqual([]);
  expect(await world.deliveries()).toMatchObject([{ state: 'no_credit' }]);
  expect(await world.inbox()).toHaveLength(1);
  expect(await world.plan()).toMatchObject({ leaseBy: null, nextDueAt: NEXT });
});

test('a closed project is left in peace', async () => {
  await world.plant(1);
  await platform.put('projects', { ...projectOf('p1'), status: 'closed' });
  await world.run(DUE);
  expect(world.pushed).toEqual([]);
  expect(await world.inbox()).toEqual([]);
  expect((await world.plan()).items[0]).toMatchObject({ state: 'cancelled', deliveries: [] });
});

test('a change of the subject during the run takes the plan from it', async () => {
  await world.plant(1);
  const changed = { ...planOf('p1'), nextDueAt: null, leaseBy: null, cancelledAt: 'now' };
  await world.run(DUE, () => platform.put('reminder_plans', changed));
  expect(await world.plan()).toMatchObject({ nextDueAt: null, cancelledAt: 'now' });
});

test('a new contact person during the run stays the new one', async () => {
  await world.plant(1);
  await world.run(DUE, async () => {
    const plan = (await platform.find<PlanDocument>('reminder_plans', PROJECT)) as PlanDocument;
    await platform.put('reminder_plans', { ...plan, recipients: ['another'] });
  });
  expect(await world.plan()).toMatchObject({ recipients: ['another'], nextDueAt: NEXT });
});

test('handed over while a push waits for its second try: only the new one is reminded, and the plan goes on', async () => {
  await world.plant(1);
  await world.run(DUE, refuse(45009));
  const plan = (await platform.find<PlanDocument>('reminder_plans', PROJECT)) as PlanDocument;
  await platform.put('reminder_plans', { ...plan, recipients: ['another'] });
  await world.run(DUE + 6 * MINUTE);
  expect(await world.deliveries()).toMatchObject([
    { openid: PERSON, state: 'failed', nextTryAt: null },
    { openid: 'another', state: 'no_credit' },
  ]);
  expect((await world.inbox()).map(({ openid }) => openid).sort()).toEqual(['another', PERSON]);
  expect(await world.plan()).toMatchObject({ leaseBy: null, nextDueAt: NEXT });
});

test('with nobody to tell the plan waits for what is next', async () => {
  await world.plant(1, ['p1'], []);
  expect(await world.run(DUE)).toMatchObject({ claimed: 1, told: 0 });
  expect((await world.plan()).items[0]).toMatchObject({ state: 'expired', deliveries: [] });
  expect(await world.plan()).toMatchObject({ leaseBy: null, nextDueAt: NEXT });
});

test('three runs at once do the work once', async () => {
  await world.plant(5);
  await Promise.all([world.run(DUE), world.run(DUE), world.run(DUE)]);
  expect(world.pushed).toHaveLength(1);
  expect(await world.remaining()).toBe(4);
});

test('three runs at once share many plans: each message once, two to one person never at the same time', async () => {
  const ids = Array.from({ length: 120 }, (_, no) => `p${String(no).padStart(3, '0')}`);
  await world.plant(0, []);
  for (const [no, id] of ids.entries()) {
    await platform.put('projects', projectOf(id));
    await platform.put('reminder_plans', planOf(id, [`person-${no % 40}`]));
  }
  for (let no = 0; no < 40; no += 1) {
    await platform.put('subscription_balances', { _id: `person-${no}`, balances: [{ templateId, remaining: 2 }] });
  }
  const sending = new Set<string>();
  const send = async ({ touser, page }: { touser: string; page: string }) => {
    expect(sending).not.toContain(touser);
    sending.add(touser);
    await new Promise((resolve) => setTimeout(resolve, 2));
    sending.delete(touser);
    world.pushed.push({ touser, page });
  };
  await Promise.all([world.run(DUE, send), world.run(DUE, send), world.run(DUE, send)]);
  // Whoever waited for another run's send to the same person is next.
  for (let minutes = 5; minutes <= 15; minutes += 5) await world.run(DUE + minutes * MINUTE, send);
  expect(new Set(pages()).size).toBe(80);
  expect(world.pushed).toHaveLength(80);
  expect(await world.inbox()).toHaveLength(120);
  for (const id of ids) {
    expect(await world.plan(id)).toMatchObject({ leaseBy: null, nextDueAt: NEXT });
    expect(await world.deliveries(id)).toMatchObject([{ state: expect.stringMatching(/^(pushed|no_credit)$/) }]);
  }
});

test('a run out of time hands on what it had not begun', async () => {
  await world.plant(9, ['p1', 'p2', 'p3']);
  let sends = 0;
  const send = async () => {
    sends += 1;
  };
  const report = await world.run(DUE, send, () => sends === 0);
  expect(report).toMatchObject({ claimed: 3, left: 2, failed: 0 });
  await world.run(DUE + MINUTE / 2);
  expect(sends + world.pushed.length).toBe(3);
  expect(await world.inbox()).toHaveLength(3);
});

test('several people are each told and pushed to once, and each push is on record before the next', async () => {
  await world.plant(1, ['p1'], ['ann', 'bob', 'cid']);
  const known: number[] = [];
  await world.run(DUE, async (message) => {
    known.push((await world.deliveries()).length);
    await world.accept(message);
  });
  expect(known).toEqual([0, 1, 2]);
  expect(world.pushed.map(({ touser }) => touser)).toEqual(['ann', 'bob', 'cid']);
  expect(await world.inbox()).toHaveLength(3);
});

test('a plan whose subject cannot be read keeps its lease, and the others do not wait for it', async () => {
  await world.plant(9, ['p1', 'p2']);
  await platform.put('projects', { ...projectOf('p1'), categoryCode: 'gone' });
  expect(await world.run(DUE)).toMatchObject({ claimed: 2, failed: 1, told: 1 });
  expect(pages()).toEqual([pageOf('p2')]);
  expect(await world.plan('p1')).toMatchObject({ nextDueAt: toInstant(DUE + 2 * MINUTE) });
});

test('after an amended deadline the same rule tells again: it is another message', async () => {
  await world.plant(2);
  await world.run(DUE);
  const [first] = (await world.plan()).items;
  const amended = planOf('p1');
  await platform.put('reminder_plans', {
    ...amended,
    items: amended.items.map((item) =>
      item.ruleId === first?.ruleId ? { ...item, dueAt: toInstant(DUE + 60 * MINUTE) } : item,
    ),
    nextDueAt: toInstant(DUE + 60 * MINUTE),
  });
  await world.run(DUE + 60 * MINUTE);
  expect(world.pushed).toHaveLength(2);
  expect(await world.inbox()).toHaveLength(2);
});

test('a plan written again for a moment that was told already tells and pushes nothing', async () => {
  await world.plant(2);
  await world.run(DUE);
  await platform.put('reminder_plans', planOf('p1'));
  await world.run(DUE + 60 * MINUTE);
  expect(world.pushed).toHaveLength(1);
  expect(await world.inbox()).toHaveLength(1);
  expect(await world.remaining()).toBe(1);
});

test('an idle run is one query', async () => {
  await world.plant(1);
  await world.run(DUE - 60 * MINUTE);
  expect(platform.calls).toEqual([{ action: 'database.getDocument', collectionName: 'reminder_plans' }]);
});
