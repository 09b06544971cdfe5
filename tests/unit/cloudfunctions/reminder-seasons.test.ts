/**
 * All five calls hour by hour from opening to closing, with the deployed code over the real SDK and the strict database.
 * Short by default; `npm run soak` plays 200 organizations a call, with another seed each time.
 */
import { remainingOf } from '@domain/reminders/ledger';
import { reminderTemplates } from '@domain/reminders/templates';
import { toMs } from '@domain/time';
import type { InboxDocument } from '../../../cloudfunctions/_server/repositories/inbox';
import type { PlanDocument } from '../../../cloudfunctions/_server/repositories/reminder-plans';
import type { BalanceDocument } from '../../../cloudfunctions/_server/repositories/subscriptions';
import { callFiles, readCall } from '../../../data/calls/read-call';
import { startPlatform, type TestPlatform } from './support/platform';
import { isNight, morningAfter } from './support/season/oracle';
import { createRandom } from './support/season/random';
import { playSeason, type SeasonEnd } from './support/season/season';

const ORGANIZATIONS = Number(process.env.SEASON_ORGANIZATIONS ?? 12);
const SEED = Number(process.env.SEASON_SEED ?? 20260419);

jest.mock('node:timers/promises', () => ({ setTimeout: async () => undefined }));

let platform: TestPlatform;
const table: string[] = [];
beforeAll(async () => {
  platform = await startPlatform();
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(async () => {
  jest.restoreAllMocks();
  await platform.stop();
  process.stdout.write(
    `${ORGANIZATIONS} organizations a call, seed ${SEED}\n${columns('call', heads)}\n${table.join('\n')}\n`,
  );
});

const heads = ['planned', 'inbox', 'pushed', 'no_credit', 'cancelled', 'expired', 'refused', 'unknown', 'failed'];
const columns = (name: string, cells: readonly (string | number)[]) =>
  [name.padEnd(8), ...cells.map((cell) => String(cell).padStart(10))].join('');

async function all<D extends { _id: string }>(collection: string): Promise<D[]> {
  const documents: D[] = [];
  for (;;) {
    const after = documents.at(-1)?._id ?? '';
    const page = (await platform.database.get(
      collection,
      { _id: { $gt: after } },
      {
        limit: 1000,
        order: JSON.stringify({ _id: 1 }),
      },
    )) as D[];
    documents.push(...page);
    if (page.length < 1000) return documents;
  }
}

/** `请于 4月28日 23:59 前…` */
function lastMomentIn(text: string, at: string): number {
  const [, month = '', day = '', clock = ''] = /(\d+)月(\d+)日 (\d\d:\d\d)/.exec(text) ?? [];
  return toMs(`${at.slice(0, 4)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${clock}:00+08:00`);
}

function row(name: string, end: SeasonEnd, plans: readonly PlanDocument[], inbox: readonly InboxDocument[]): string {
  const ended = (state: string) =>
    end.reports.reduce((sum, { deliveries }) => sum + (deliveries[state as 'pushed'] ?? 0), 0);
  const expired = plans.flatMap(({ items }) => items).filter(({ state }) => state === 'expired').length;
  const cancelled = end.planned - inbox.length - expired;
  const cells = [end.planned, inbox.length, ended('pushed'), ended('no_credit'), cancelled, expired];
  return columns(name, [...cells, ended('refused'), ended('unknown'), ended('failed')]);
}

const calls = callFiles.map((file) => readCall(file));
test.each(calls.map((call) => [call.slug, call] as const))('%s', async (slug, call) => {
  await platform.empty('reminder_plans', 'inbox', 'subscription_balances', 'subscription_records', 'applications');
  await platform.empty('follows', 'people', 'calls', 'outbox');
  const random = createRandom(SEED + calls.indexOf(call));
  const end = await playSeason(platform, { call, organizations: ORGANIZATIONS, random });
  const inbox = await all<InboxDocument>('inbox');
  const plans = await all<PlanDocument>('reminder_plans');
  const balances = new Map((await all<BalanceDocument>('subscription_balances')).map((one) => [one._id, one]));
  table.push(row(slug, end, plans, inbox));

  // Nothing missed, nothing doubled, nothing after it was done: exactly what the calendar asks for.
  const told = inbox.map(({ openid, link, at }) => `${openid} ${link} ${at}`);
  expect([...told].sort()).toEqual([...end.expected].sort());
  expect(told.length).toBeGreaterThan(ORGANIZATIONS / 2);

  // At night only what the morning would be too late for.
  for (const { at, text } of inbox.filter((item) => isNight(toMs(item.at)))) {
    expect(lastMomentIn(text, at)).toBeLessThan(morningAfter(toMs(at)));
  }

  // No push without its message, none twice.
  const messages = countBy(inbox.map(({ openid, link }) => `${openid} ${link}`));
  for (const [key, pushes] of countBy(end.wechat.delivered.map(({ touser, page }) => `${touser} ${page}`))) {
    expect(pushes).toBeLessThanOrEqual(messages.get(key) ?? 0);
  }
  const pushed = end.reports.reduce((sum, { deliveries }) => sum + (deliveries.pushed ?? 0), 0);
  const unknown = end.reports.reduce((sum, { deliveries }) => sum + (deliveries.unknown ?? 0), 0);
  expect(end.wechat.delivered.length).toBeGreaterThanOrEqual(pushed);
  expect(end.wechat.delivered.length).toBeLessThanOrEqual(pushed + unknown);

  // The ledger is WeChat's own count, but for taps that never arrived.
  for (const { openid, taps } of end.organizations) {
    const remaining = remainingOf(balances.get(openid) ?? null, reminderTemplates.due.id);
    if (taps.ledgerOnly === 0) expect(end.wechat.creditsOf(openid) - remaining).toBe(taps.wechatOnly);
  }

  // Nothing is left hanging.
  expect(plans.filter(({ nextDueAt, leaseBy }) => nextDueAt !== null || leaseBy !== null)).toEqual([]);
});

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
