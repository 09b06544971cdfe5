/** What becomes of one push for each answer that WeChat can give: the deployed timer function, through the real SDK. */
import { reminderTemplates } from '../../domain/reminders/templates';
import type { TestEmulator } from '../support/emulator';
import { CONTACT, dataOf, startDraft, startSeeded } from './support/application';

const templateId = reminderTemplates.due.id;
const DUE = '2026-04-19T09:00:30+08:00';

let cloud: TestEmulator;
beforeEach(async () => {
  cloud = await startSeeded();
});
afterEach(() => cloud.stop());

interface StoredPlan {
  _id: string;
  items: { deliveries: { state: string; attempts: number; nextTryAt: string | null }[] }[];
}

/** One reminder is due and one credit is there; the first push meets the fault. */
async function sendInto(fault: { kind: 'refuse' | 'drop' | 'error'; errcode?: number; when: 'before' | 'after' }) {
  const id = await startDraft(cloud);
  await cloud.accept(CONTACT, templateId);
  const results = [{ templateId, result: 'accept' }];
  dataOf(await cloud.call(CONTACT, 'reminders.subscribe', { key: 'first-tap', results }));
  await cloud.setClock(DUE);
  await cloud.fault({ function: 'reminders', api: 'subscribeMessage.send', call: 1, ...fault });
  await cloud.fireTimer('reminders');
  return {
    delivery: async () => {
      const plans = await cloud.send<StoredPlan[]>('GET', 'collections/reminder_plans?limit=200');
      const plan = plans.find(({ _id }) => _id === `application:${id}`);
      return plan?.items.flatMap(({ deliveries }) => deliveries)[0];
    },
    remaining: async (): Promise<number> => {
      const { credits } = dataOf(await cloud.call(CONTACT, 'reminders.status'));
      return credits.find((credit: { templateId: string }) => credit.templateId === templateId).remaining;
    },
    told: async (): Promise<number> => dataOf(await cloud.call(CONTACT, 'inbox.list')).items.length,
    pushes: async (): Promise<number> => (await cloud.messages(CONTACT)).length,
    laterRuns: async () => {
      for (const minutes of [6, 12, 24]) {
        await cloud.advance(`PT${minutes}M`);
        await cloud.fireTimer('reminders');
      }
    },
  };
}

test.each([-1, 43108, 45009])('%d passes: the credit is given back and the next run sends it', async (errcode) => {
  const sent = await sendInto({ kind: 'refuse', errcode, when: 'before' });
  expect(await sent.delivery()).toMatchObject({ state: 'retrying', attempts: 1, nextTryAt: expect.any(String) });
  expect(await sent.remaining()).toBe(1);
  await sent.laterRuns();
  expect(await sent.delivery()).toMatchObject({ state: 'pushed', attempts: 2, nextTryAt: null });
  expect([await sent.remaining(), await sent.pushes(), await sent.told()]).toEqual([0, 1, 1]);
});

test.each([40003, 40037, 41030, 43107, 45168, 47003])(
  '%d would be answered again: failed at once, the credit is given back, the inbox has it',
  async (errcode) => {
    const sent = await sendInto({ kind: 'refuse', errcode, when: 'before' });
    await sent.laterRuns();
    expect(await sent.delivery()).toMatchObject({ state: 'failed', attempts: 1, nextTryAt: null });
    expect([await sent.remaining(), await sent.pushes(), await sent.told()]).toEqual([1, 0, 1]);
  },
);

test('43101: the ledger believes WeChat, and nothing is tried again', async () => {
  const sent = await sendInto({ kind: 'refuse', errcode: 43101, when: 'before' });
  await sent.laterRuns();
  expect(await sent.delivery()).toMatchObject({ state: 'refused', attempts: 1, nextTryAt: null });
  expect([await sent.remaining(), await sent.pushes(), await sent.told()]).toEqual([0, 0, 1]);
});

test.each([
  ['drop', 'before', 0],
  ['drop', 'after', 1],
  ['error', 'after', 1],
] as const)('%s %s: nobody knows, so it is never pushed again; %d arrived', async (kind, when, arrived) => {
  const sent = await sendInto({ kind, when });
  await sent.laterRuns();
  expect(await sent.delivery()).toMatchObject({ state: 'unknown', attempts: 1, nextTryAt: null });
  expect([await sent.remaining(), await sent.pushes(), await sent.told()]).toEqual([0, arrived, 1]);
});
