import type { Delivery } from '../../../domain/reminders/delivery';
import type { PlanItem } from '../../../domain/reminders/plan-document';
import { thingOfLink } from '../../../domain/reminders/thing-of-link';
import { isWorthACall, unreachedAfter, unreachedKeyOf } from '../../../domain/reminders/unreached';
import type { Unreached } from '../../../domain/reminders/unreached-reasons';
import { pathTo } from '../../../domain/routes';
import { toMs } from '../../../domain/time';

const NOW = toMs('2026-04-19T09:00:00+08:00');
const BEFORE = '2026-04-16T09:00:00.000+08:00';

const item = (ruleId: string, state: PlanItem['state'], deliveries: Partial<Delivery>[] = []): PlanItem => ({
  ruleId,
  matter: 'submit',
  dueAt: BEFORE,
  state,
  deliveries: deliveries.map((delivery) => ({
    ...{ openid: 'wei', state: 'pushed', attempts: 1, nextTryAt: null },
    ...delivery,
  })),
});
const earlier: Unreached = { openid: 'wei', messageId: 'm0', matter: 'submit', why: 'no_credit', since: BEFORE };
const after = (
  items: PlanItem[],
  { unreached = null as Unreached | null, asked = ['submit'], recipients = ['wei'], was = 'sending' as const } = {},
) =>
  unreachedAfter({ items: items.map((one) => ({ ...one, state: was })), recipients, unreached }, items, {
    asked,
    messageIdOf: ({ ruleId }) => `m-${ruleId}`,
    now: NOW,
  });

test.each(['no_credit', 'refused', 'failed'] as const)('%s is noted with its message and its moment', (state) => {
  expect(after([item('deadline-3d', 'done', [{ state }])])).toEqual({
    openid: 'wei',
    messageId: 'm-deadline-3d',
    matter: 'submit',
    why: state,
    since: '2026-04-19T09:00:00.000+08:00',
  });
});

test('one after another counts from the first; a push ends it', () => {
  const second = after([item('deadline-1d', 'done', [{ state: 'refused' }])], { unreached: earlier });
  expect(second).toMatchObject({ messageId: 'm-deadline-1d', why: 'refused', since: BEFORE });
  expect(after([item('deadline-1d', 'done', [{ state: 'pushed' }])], { unreached: earlier })).toBeNull();
});

test('of a push nobody knows the outcome of, nothing is said', () => {
  expect(after([item('deadline-1d', 'done', [{ state: 'unknown' }])])).toBeNull();
  expect(after([item('deadline-1d', 'done', [{ state: 'unknown' }])], { unreached: earlier })).toEqual(earlier);
});

test('while it is tried again nothing is noted; given up at the deadline of the try it is', () => {
  expect(after([item('deadline-1d', 'sending', [{ state: 'retrying' }])])).toBeNull();
  expect(after([item('deadline-1d', 'expired', [{ state: 'failed' }])])).toMatchObject({ why: 'failed' });
});

test('officers, former contact persons and what is done are not noted', () => {
  const refused = [{ state: 'refused' as const }];
  expect(after([item('acceptance-officer', 'done', refused)])).toBeNull();
  expect(after([item('deadline-3d', 'done', refused)], { recipients: ['qin'] })).toBeNull();
  expect(after([item('deadline-3d', 'done', refused)], { asked: [] })).toBeNull();
  expect(after([item('deadline-3d', 'planned')], { unreached: earlier, asked: [] })).toBeNull();
});

test('what an earlier run has closed is not noted again once she has read it', () => {
  const closed = item('deadline-3d', 'done', [{ state: 'no_credit' }]);
  const open = item('deadline-1d', 'planned');
  const asked = { asked: ['submit'], messageIdOf: () => 'm', now: NOW };
  expect(
    unreachedAfter({ items: [closed, open], recipients: ['wei'], unreached: null }, [closed, open], asked),
  ).toBeNull();
});

test('who waits longest stands first, and no two stand in one place', () => {
  const keys = [unreachedKeyOf('project:b', earlier), unreachedKeyOf('project:a', earlier)];
  expect(new Set(keys).size).toBe(2);
  const later = unreachedKeyOf('project:a', { ...earlier, since: '2026-04-17T09:00:00.000+08:00' });
  expect([later, ...keys].sort().at(-1)).toBe(later);
  expect(unreachedKeyOf('project:a', null)).toBeNull();
});

test('a message’s link says what it is about, whatever page it opens', () => {
  expect(thingOfLink(pathTo('application', { id: 'a1' }))).toEqual({ kind: 'application', id: 'a1' });
  expect(thingOfLink(pathTo('checklistItem', { id: 'p1', itemId: 'x' }))).toEqual({ kind: 'project', id: 'p1' });
  expect(thingOfLink(pathTo('activityRecord', { id: 'p1', activityId: 'y' }))).toEqual({ kind: 'project', id: 'p1' });
  expect(thingOfLink(pathTo('organization', { id: '甲 乙' }))).toEqual({ kind: 'organization', id: '甲 乙' });
  expect(thingOfLink(pathTo('work'))).toBeNull();
  expect(thingOfLink(pathTo('call', { slug: 'gx-2026' }))).toBeNull();
});

test.each([
  ['submit', '2026-04-19T09:01:00+08:00', true],
  ['publicity', '2026-04-19T09:01:00+08:00', true],
  ['publicity', '2026-04-19T09:00:00+08:00', false],
  ['activity', BEFORE, false],
  ['acceptance', BEFORE, true],
  ['record', BEFORE, true],
  ['contract', BEFORE, true],
  ['news', BEFORE, true],
] as const)('%s of %s: worth a call: %s', (kind, at, expected) => {
  expect(isWorthACall({ kind, at }, NOW)).toBe(expected);
});
