import type { Delivery } from '@domain/reminders/delivery';
import type { Matter } from '@domain/reminders/matter';
import { needsPlanBefore, nextDueAt, type PlanItem, planReminders } from '@domain/reminders/plan-document';
import { MAX_PUSH_ATTEMPTS, retryDelayMs, retryOrGiveUp, waitForTurn } from '@domain/reminders/retry';
import { closeIfFinished, onlyFor, openRecipients, settleItems } from '@domain/reminders/settle';
import { remainingWords } from '@domain/reminders/text';
import { toInstant, toMs } from '@domain/time';

const NOW = toMs('2026-11-20T09:05:00+08:00');
const DUE = '2026-12-01T00:00:00.000+08:00';
const pending: Matter[] = [{ key: 'acceptance', kind: 'acceptance', at: DUE, missing: [] }];
const item = (ruleId: string, day: string, more: Partial<PlanItem> = {}): PlanItem => ({
  ruleId,
  matter: 'acceptance',
  dueAt: `2026-11-${day}T09:00:00.000+08:00`,
  state: 'planned',
  deliveries: [],
  ...more,
});
const delivery = (state: Delivery['state'], nextTryAt: string | null = null): Delivery => ({
  openid: 'someone',
  state,
  attempts: 1,
  nextTryAt,
});
const states = (items: readonly PlanItem[]) => items.map(({ state }) => state);

test('of several moments that have passed only the latest is worked on', () => {
  const settled = settleItems(
    [
      item('acceptance-30d', '01'),
      item('acceptance-14d', '16'),
      item('acceptance-7d', '20'),
      item('acceptance-3d', '27'),
    ],
    pending,
    NOW,
  );
  expect(settled.current).toBe(2);
  expect(states(settled.items)).toEqual(['expired', 'expired', 'sending', 'planned']);
});

test('nothing is due before its moment', () => {
  const settled = settleItems([item('acceptance-3d', '27')], pending, NOW);
  expect(settled).toEqual({ current: null, items: [item('acceptance-3d', '27')] });
});

test('while nothing is asked for, what is due is cancelled; what was sent stays sent, what is to come waits for its turn', () => {
  const items = [
    item('acceptance-30d', '01', { state: 'done' }),
    item('acceptance-7d', '20'),
    item('acceptance-3d', '27'),
  ];
  expect(states(settleItems(items, [], NOW).items)).toEqual(['done', 'cancelled', 'planned']);
});

test('at the deadline itself a reminder is pointless', () => {
  const settled = settleItems([item('acceptance-7d', '20')], pending, toMs(DUE));
  expect(settled).toMatchObject({ current: null, items: [{ state: 'expired' }] });
});

test('whoever was not reached is open, whoever is to be tried again when it is time, everybody else is through', () => {
  const people = ['someone', 'another'];
  expect(openRecipients(item('acceptance-7d', '20'), people, NOW)).toEqual(people);
  const through = item('acceptance-7d', '20', { deliveries: [delivery('unknown')] });
  expect(openRecipients(through, people, NOW)).toEqual(['another']);
  const later = item('acceptance-7d', '20', { deliveries: [delivery('retrying', toInstant(NOW + 1))] });
  expect(openRecipients(later, ['someone'], NOW)).toEqual([]);
  expect(openRecipients(later, ['someone'], NOW + 1)).toEqual(['someone']);
});

test('five attempts and no more; waiting for one’s turn is none', () => {
  expect(retryOrGiveUp('someone', MAX_PUSH_ATTEMPTS - 1, NOW)).toMatchObject({ state: 'retrying' });
  expect(retryOrGiveUp('someone', MAX_PUSH_ATTEMPTS, NOW)).toMatchObject({ state: 'failed', nextTryAt: null });
  expect(waitForTurn('someone', 3, NOW)).toMatchObject({ state: 'retrying', attempts: 3 });
});

test('a retry is given up when a later reminder is due', () => {
  const retrying = item('acceptance-14d', '16', {
    state: 'sending',
    deliveries: [delivery('retrying', toInstant(NOW))],
  });
  const { items } = settleItems([retrying, item('acceptance-7d', '20')], pending, NOW);
  expect(items[0]).toMatchObject({ state: 'expired', deliveries: [{ state: 'failed', nextTryAt: null }] });
});

test('the plan looks next at whatever comes first, a retry or the next reminder', () => {
  const retryAt = toInstant(NOW + retryDelayMs(1));
  const retrying = item('acceptance-7d', '20', { state: 'sending', deliveries: [delivery('retrying', retryAt)] });
  expect(nextDueAt([item('acceptance-3d', '27'), retrying])).toBe(retryAt);
  expect(nextDueAt([item('acceptance-3d', '27')])).toBe('2026-11-27T09:00:00.000+08:00');
  expect(nextDueAt([item('acceptance-30d', '01', { state: 'done' })])).toBeNull();
  expect(closeIfFinished(retrying).state).toBe('sending');
});

test('retries wait twice as long each time', () => {
  expect([1, 2, 3, 4].map((attempt) => retryDelayMs(attempt) / 60_000)).toEqual([5, 10, 20, 40]);
});

test('a new plan holds only what is still to come', () => {
  const subject = {
    kind: 'project' as const,
    id: 'p1',
    version: 3,
    title: '学术报告会',
    startedAt: '2026-06-01T10:00:00+08:00',
    issuerName: '广西科协',
    categoryCode: '2026-1',
    matters: pending,
  };
  const plan = planReminders(subject, ['someone'], NOW);
  expect(plan.items.map(({ ruleId }) => ruleId)).toEqual([
    'acceptance-7d',
    'acceptance-3d',
    'acceptance-1d',
    'acceptance-0d',
    'acceptance-overdue-1d',
    'acceptance-overdue-3d',
    'acceptance-overdue-7d',
    'acceptance-officer',
  ]);
  expect(plan).toMatchObject({ subjectVersion: 3, nextDueAt: '2026-11-23T09:00:00.000+08:00', cancelledAt: null });
  const settled = planReminders({ ...subject, matters: [] }, ['someone'], NOW);
  expect(settled).toMatchObject({ items: [], nextDueAt: null, cancelledAt: toInstant(NOW) });
});

test.each([
  ['acceptance', '2026-11-23T09:00:00+08:00', '还有7天到期'],
  ['acceptance', '2026-11-29T09:00:00+08:00', '明天到期'],
  ['acceptance', '2026-11-30T23:00:00+08:00', '今天到期'],
  ['acceptance', '2026-12-03T09:00:00+08:00', '已超期3天'],
  ['submit', '2026-11-28T09:00:00+08:00', '还有2天截止'],
  ['submit', '2026-11-29T23:59:00+08:00', '明天截止'],
  ['submit', '2026-11-30T21:00:00+08:00', '还有3小时截止'],
  ['submit', '2026-11-30T23:50:00+08:00', '不到1小时截止'],
] as const)('%s at %s: %s', (kind, now, words) => {
  expect(remainingWords({ kind, at: DUE }, toMs(now))).toBe(words);
});

test('whoever is no recipient any more is not tried again, and what she was told stays so', () => {
  const retrying = item('acceptance-7d', '20', { deliveries: [delivery('retrying', toInstant(NOW))] });
  expect(onlyFor(retrying, ['another']).deliveries).toMatchObject([{ state: 'failed', nextTryAt: null }]);
  expect(onlyFor(retrying, ['someone'])).toEqual(retrying);
  const pushed = item('acceptance-7d', '20', { deliveries: [delivery('pushed')] });
  expect(onlyFor(pushed, ['another'])).toEqual(pushed);
});

test('where there was nobody to tell, its moment has passed', () => {
  expect(closeIfFinished(item('acceptance-7d', '20')).state).toBe('expired');
  expect(closeIfFinished(item('acceptance-7d', '20', { deliveries: [delivery('pushed')] })).state).toBe('done');
});

test('a plan made anew keeps what a timer that stood still has yet to send, and nothing that was asked for otherwise', () => {
  const subject = {
    ...{ kind: 'project' as const, id: 'p1', version: 1, title: '学术报告会', startedAt: '2026-06-01T10:00:00+08:00' },
    ...{ issuerName: null, categoryCode: null, matters: pending },
  };
  const before = planReminders(subject, ['someone'], toMs('2026-11-20T08:00:00+08:00'));
  const noon = toMs('2026-11-24T15:00:00+08:00');
  expect(needsPlanBefore(subject, toMs('2026-10-31T09:00:00+08:00'))).toBe(false);
  expect(needsPlanBefore(subject, noon)).toBe(true);
  const rules = (plan: typeof before) => plan.items.map(({ ruleId }) => ruleId).slice(0, 2);
  expect(rules(before)).toEqual(['acceptance-7d', 'acceptance-3d']);
  expect(rules(planReminders(subject, ['another'], noon))).toEqual(['acceptance-3d', 'acceptance-1d']);
  expect(planReminders(subject, ['another'], noon, before)).toMatchObject({
    items: before.items,
    recipients: ['another'],
  });

  const moved = { ...subject, matters: pending.map((matter) => ({ ...matter, at: '2026-12-02T00:00:00.000+08:00' })) };
  expect(rules(planReminders(moved, ['someone'], noon, before))).toEqual(['acceptance-3d', 'acceptance-1d']);
  const sent = { ...before, items: before.items.map((one) => ({ ...one, state: 'done' as const })) };
  expect(rules(planReminders(subject, ['someone'], noon, sent))).toEqual(['acceptance-3d', 'acceptance-1d']);
  const unfollowed = { ...before, cancelledAt: toInstant(noon) };
  expect(rules(planReminders(subject, ['someone'], noon, unfollowed))).toEqual(['acceptance-3d', 'acceptance-1d']);
});
