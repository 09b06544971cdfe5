/** What is told at once, with the deployed functions killed and failed by the platform at each of their calls. */
import type { TestEmulator } from '../support/emulator';
import { CONTACT, codeOf, dataOf, ORGANIZATION, staff, startDraft, startSeeded } from './support/application';
import { allow, inboxOf, pushesTo } from './support/news';
import { VISITOR } from './support/organization';

let cloud: TestEmulator;
beforeEach(async () => {
  cloud = await startSeeded();
});
afterEach(() => cloud.stop());

const kinds = ['kill', 'error', 'drop'] as const;
const run = () => cloud.fireTimer('reminders');
/** Long enough for a lease to end; the lease of whoever was killed first. */
async function recover(): Promise<void> {
  for (let times = 0; times < 2; times += 1) {
    await cloud.advance('PT3M');
    await run();
  }
}
/** An officer's deed that can be done again and again, each time another one. */
const find = (no: number) =>
  staff(cloud, 'organizations.sanction', {
    id: ORGANIZATION,
    key: `sanction-${no}`,
    kind: 'other',
    reason: '逾期未交年报',
    fromOn: `2026-03-${String(no + 1).padStart(2, '0')}`,
    untilOn: '2026-12-31',
  });
const callsOf = async (work: () => Promise<unknown>): Promise<string[]> => {
  await cloud.clearMetrics();
  await work();
  const [metric] = await cloud.metrics();
  if (!metric) throw new Error('no run');
  return metric.gatewayCalls;
};
const counted = async () => ({
  told: (await inboxOf(cloud, CONTACT)).length,
  pushed: (await pushesTo(cloud, CONTACT)).length,
});

test.each(kinds)('%s after each call of the run in turn: told once, pushed at most once', async (kind) => {
  await allow(cloud, CONTACT);
  dataOf(await find(0));
  const calls = await callsOf(run);
  expect(calls).toContain('wx.openApi');
  expect(await counted()).toEqual({ told: 1, pushed: 1 });
  let before = await counted();
  let pushed = 0;
  for (const [index, action] of calls.entries()) {
    await allow(cloud, CONTACT, 1, index + 1);
    dataOf(await find(index + 1));
    await cloud.fault({ function: 'reminders', call: index + 1, kind, when: 'after' });
    await run().catch(() => undefined);
    await recover();
    const after = await counted();
    expect({ action, index, told: after.told - before.told }).toEqual({ action, index, told: 1 });
    expect(after.pushed - before.pushed).toBeLessThanOrEqual(1);
    pushed += after.pushed - before.pushed;
    before = after;
  }
  // Only where it is not known whether the push went out is it left at that.
  expect(pushed).toBeGreaterThanOrEqual(calls.length - 2);
});

test.each(kinds)(
  '%s after each call of the deed in turn, which is then repeated: one message, one push',
  async (kind) => {
    await allow(cloud, CONTACT);
    const calls = await callsOf(() => find(0));
    await run();
    for (const [index, action] of calls.entries()) {
      await allow(cloud, CONTACT, 1, index + 1);
      const before = await counted();
      await cloud.fault({ function: 'staff', call: index + 1, kind, when: 'after' });
      await find(index + 1).catch(() => undefined);
      // What a killed transaction held is free again after a while.
      await cloud.advance('PT1M');
      expect(codeOf(await find(index + 1))).toBe('ok');
      await run();
      const after = await counted();
      expect({ action, index, told: after.told - before.told, pushed: after.pushed - before.pushed }).toEqual({
        ...{ action, index },
        ...{ told: 1, pushed: 1 },
      });
    }
  },
);

/** Every fourth call, so that each test stays short. */
test.each([0, 1, 2, 3])(
  'killed after each call of spreading a new deadline (%i of 4): everybody is told of it once',
  async (part) => {
    await startDraft(cloud);
    for (const openid of [CONTACT, VISITOR]) {
      dataOf(await cloud.call(openid, 'calls.follow', { slug: 'gx-2026', isFollowing: true }));
      await allow(cloud, openid, 5);
    }
    const move = async (no: number) => {
      const closesBefore = `2026-${no < 30 ? '06' : '07'}-${String((no % 30) + 1).padStart(2, '0')}T00:00:00+08:00`;
      dataOf(
        await staff(cloud, 'calls.setWindow', { slug: 'gx-2026', opensAt: null, paperDueBefore: null, closesBefore }),
      );
    };
    const newsOf = async (openid: string) =>
      (await inboxOf(cloud, openid)).filter(({ title }) => title === '申报截止时间有变').length;
    await move(0);
    const calls = [...(await callsOf(run)).entries()].filter(([index]) => index % 4 === part);
    for (const [turn, [index, action]] of calls.entries()) {
      await move(turn + 1);
      await cloud.fault({ function: 'reminders', call: index + 1, kind: 'kill', when: 'after' });
      await run().catch(() => undefined);
      await recover();
      for (const openid of [CONTACT, VISITOR]) {
        expect({ action, index, news: await newsOf(openid) }).toEqual({ action, index, news: turn + 2 });
      }
    }
  },
);
