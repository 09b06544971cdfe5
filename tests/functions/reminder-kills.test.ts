/** The deployed timer function itself, killed and failed by the platform at each of its calls. */
import { reminderTemplates } from '../../domain/reminders/templates';
import type { TestEmulator } from '../support/emulator';
import { CONTACT, dataOf, startDraft, startSeeded } from './support/application';

const templateId = reminderTemplates.due.id;
const MOMENTS = ['2026-04-19T09:00:30+08:00', '2026-04-21T09:00:30+08:00', '2026-04-22T21:00:30+08:00'] as const;
const SECOND_MOMENT = '2026-04-21T09:00:30+08:00';

let cloud: TestEmulator;
beforeEach(async () => {
  cloud = await startSeeded();
});
afterEach(() => cloud.stop());

async function accept(key: string): Promise<void> {
  await cloud.accept(CONTACT, templateId);
  dataOf(await cloud.call(CONTACT, 'reminders.subscribe', { key, results: [{ templateId, result: 'accept' }] }));
}
const remaining = async (): Promise<number> => {
  const { credits } = dataOf(await cloud.call(CONTACT, 'reminders.status'));
  return credits.find((credit: { templateId: string }) => credit.templateId === templateId).remaining;
};
const told = async (): Promise<number> => dataOf(await cloud.call(CONTACT, 'inbox.list')).items.length;
const pushed = async (): Promise<number> => (await cloud.messages(CONTACT)).length;
interface StoredPlan {
  _id: string;
  leaseBy: string | null;
  items: { state: string; deliveries: { state: string }[] }[];
}
const planOf = async (id: string): Promise<StoredPlan> => {
  const plans = await cloud.send<StoredPlan[]>('GET', 'collections/reminder_plans?limit=200');
  const plan = plans.find(({ _id }) => _id === `application:${id}`);
  if (!plan) throw new Error('no plan');
  return plan;
};

/** The calls of the run that tells of one draft. */
async function callsOfOneRun(): Promise<string[]> {
  await startDraft(cloud);
  await accept('measuring');
  await cloud.setClock(MOMENTS[0]);
  await cloud.clearMetrics();
  await cloud.fireTimer('reminders');
  const [metric] = await cloud.metrics();
  if (!metric) throw new Error('no run');
  expect(await pushed()).toBe(1);
  return metric.gatewayCalls;
}

test.each([
  ['kill', 'after'],
  ['error', 'after'],
  ['drop', 'after'],
] as const)(
  '%s %s each of its calls in turn: told once, pushed once at most, nothing left hanging',
  async (kind, when) => {
    const calls = await callsOfOneRun();
    expect(calls).toContain('wx.openApi');
    await cloud.stop();
    for (const [index, action] of calls.entries()) {
      cloud = await startSeeded();
      const id = await startDraft(cloud);
      await accept('first-tap');
      await accept('other-tap');
      await cloud.setClock(SECOND_MOMENT);
      await cloud.fault({ function: 'reminders', call: index + 1, kind, when });
      await cloud.fireTimer('reminders').catch(() => undefined);
      for (const minutes of [5, 10]) {
        await cloud.advance(`PT${minutes}M`);
        await cloud.fireTimer('reminders');
      }
      expect(await told()).toBe(1);
      const plan = await planOf(id);
      expect(plan.leaseBy).toBeNull();
      const [state] = plan.items.flatMap(({ deliveries }) => deliveries.map((delivery) => delivery.state));
      const pushes = await pushed();
      expect({ action, index, state, pushes }).toEqual({
        action,
        index,
        state: expect.stringMatching(/^(pushed|unknown)$/),
        pushes: state === 'pushed' ? 1 : expect.any(Number),
      });
      expect(pushes).toBeLessThanOrEqual(1);
      expect(await remaining()).toBe(1);
      await cloud.stop();
    }
    cloud = await startSeeded();
  },
);
