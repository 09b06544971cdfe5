/**
 * All five calls hour by hour, from their publication until the last project is closed, with the deployed code over the real
 * SDK and the strict database. Short by default; `npm run soak` plays 200 organizations a call, with another seed each time.
 */
import { remainingOf } from '@domain/reminders/ledger';
import { reminderTemplateIds } from '@domain/reminders/templates';
import { toMs } from '@domain/time';
import type { InboxDocument } from '../../../cloudfunctions/_server/repositories/inbox';
import type { PlanDocument } from '../../../cloudfunctions/_server/repositories/reminder-plans';
import type { BalanceDocument } from '../../../cloudfunctions/_server/repositories/subscriptions';
import { callFiles, readCall } from '../../../data/calls/read-call';
import { startPlatform, type TestPlatform } from './support/platform';
import { isNight, morningAfter } from './support/season/calendar';
import { wordIn } from './support/season/moments';
import { messageKey } from './support/season/oracle';
import { createRandom } from './support/season/random';
import { playSeason, type SeasonEnd } from './support/season/season';

const ORGANIZATIONS = Number(process.env.SEASON_ORGANIZATIONS ?? 5);
const SEED = Number(process.env.SEASON_SEED ?? 20260419);

jest.mock('node:timers/promises', () => ({ setTimeout: async () => undefined }));

let platform: TestPlatform;
const table: string[] = [];
beforeAll(async () => {
  platform = await startPlatform();
  platform.keepsCalls = false;
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(async () => {
  jest.restoreAllMocks();
  await platform.stop();
  process.stdout.write(
    `${ORGANIZATIONS} organizations a call, seed ${SEED}\n${columns('call', heads)}\n${table.join('\n')}\n`,
  );
});

const emptied = [
  ...['reminder_plans', 'inbox', 'subscription_balances', 'subscription_records', 'applications', 'projects'],
  ...['activities', 'follows', 'people', 'members', 'organizations', 'calls', 'outbox', 'events', 'quotas'],
];

const heads = [
  'hours',
  'planned',
  'inbox',
  'pushed',
  'no_credit',
  'cancelled',
  'expired',
  'refused',
  'unknown',
  'failed',
];
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

/** What a link opens, by the innermost id in it. */
function subjectOf(link: string): string {
  const query = new URLSearchParams(link.split('?')[1]);
  return query.get('activityId') ?? query.get('id') ?? query.get('slug') ?? link;
}

const keyOf = ({ openid, title, link, at }: InboxDocument): string =>
  messageKey(openid, wordIn(title), subjectOf(link), at);

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const delivered = ({ reports }: SeasonEnd, state: keyof SeasonEnd['reports'][number]['deliveries']): number =>
  reports.reduce((sum, { deliveries }) => sum + (deliveries[state] ?? 0), 0);

function row(name: string, end: SeasonEnd, inbox: readonly InboxDocument[]): string {
  const { planned, cancelled, expired } = end.world.oracle.counts;
  const states = (['refused', 'unknown', 'failed'] as const).map((state) => delivered(end, state));
  const sent = [inbox.length, delivered(end, 'pushed'), delivered(end, 'no_credit')];
  return columns(name, [end.hours, planned, ...sent, cancelled, expired, ...states]);
}

const calls = callFiles.map((file) => readCall(file));
test.each(calls.map((call) => [call.slug, call] as const))('%s', async (slug, call) => {
  await platform.empty(...emptied);
  const random = createRandom(SEED + calls.indexOf(call));
  const runsIdle = ORGANIZATIONS >= 100;
  const end = await playSeason(platform, { call, organizations: ORGANIZATIONS, random, runsIdle });
  const { oracle, wechat } = end.world;
  const inbox = await all<InboxDocument>('inbox');
  const plans = await all<PlanDocument>('reminder_plans');
  const balances = new Map((await all<BalanceDocument>('subscription_balances')).map((one) => [one._id, one]));
  table.push(row(slug, end, inbox));

  // Nothing missed, nothing doubled, nothing after it was done: exactly what the calendar asks for.
  expect(inbox.map(keyOf).sort()).toEqual([...oracle.expected].sort());
  expect(oracle.toCome).toBe(0);
  const { planned, cancelled, expired } = oracle.counts;
  expect(planned).toBe(inbox.length + cancelled + expired);

  // At night only what the morning would be too late for.
  const reminders = inbox.filter(({ title }) => wordIn(title) !== 'news');
  for (const { at, text } of reminders.filter((item) => isNight(toMs(item.at)))) {
    expect(lastMomentIn(text, at)).toBeLessThan(morningAfter(toMs(at)));
  }

  // No push without its message, none twice.
  const messages = countBy(inbox.map(({ openid, link }) => `${openid} ${link}`));
  for (const [key, pushes] of countBy(wechat.delivered.map(({ touser, page }) => `${touser} ${page}`))) {
    expect(pushes).toBeLessThanOrEqual(messages.get(key) ?? 0);
  }
  expect(wechat.delivered.length).toBeGreaterThanOrEqual(delivered(end, 'pushed'));
  expect(wechat.delivered.length).toBeLessThanOrEqual(delivered(end, 'pushed') + delivered(end, 'unknown'));
  expect(delivered(end, 'failed')).toBe(0);

  // The ledger is WeChat's own count, but for taps and answers that never arrived.
  for (const openid of end.organizations.flatMap(({ people }) => people)) {
    const ledger = balances.get(openid) ?? null;
    const remaining = reminderTemplateIds.map((id) => remainingOf(ledger, id));
    expect(remaining).toEqual(reminderTemplateIds.map((id) => wechat.ledgerOf(openid, id)));
  }

  // Nothing is left hanging.
  expect(plans.filter(({ nextDueAt, leaseBy }) => nextDueAt !== null || leaseBy !== null)).toEqual([]);
});
