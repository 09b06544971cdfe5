/** What comes next for one person, and which of it WeChat will let through. */
import type { PlanItem } from '@domain/reminders/plan-document';
import { type MatterKind, type MatterRule, type Moment, matterRules, type SubjectKind } from '@domain/reminders/rules';
import { reminderTemplateIds, reminderTemplates } from '@domain/reminders/templates';
import { reminderMessage } from '@domain/reminders/text';
import { allotCredits, beginningOf, nextLeft, upcomingOf } from '@domain/reminders/upcoming';
import { pathTo } from '@domain/routes';
import { MS_PER_DAY, MS_PER_HOUR, toInstant, toMs } from '@domain/time';
import fc from 'fast-check';

const NOW = toMs('2026-04-10T10:00:00+08:00');
const ME = 'me';
const due = reminderTemplates.due.id;
const ledgerOf = (remaining: Record<string, number>) => ({
  balances: Object.entries(remaining).map(([templateId, left]) => ({ templateId, remaining: left })),
});
const item = (ruleId: string, dueAt: string, changes: Partial<PlanItem> = {}): PlanItem => ({
  ruleId,
  matter: 'submit',
  dueAt,
  state: 'planned',
  deliveries: [],
  ...changes,
});
const plan = (items: PlanItem[]) => ({ kind: 'application' as const, subjectId: 'a1', title: '科普讲坛', items });

const reminders = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 400 }).map((days) => toInstant(NOW + days * MS_PER_DAY)),
    templateId: fc.constantFrom(...reminderTemplateIds),
  }),
);
const ledgers = fc
  .tuple(
    ...reminderTemplateIds.map((templateId) =>
      fc.record({ templateId: fc.constant(templateId), remaining: fc.nat(6) }),
    ),
  )
  .map((balances) => ({ balances }));

describe('credits are allotted', () => {
  test('never more pushes than credits, and none is left over while one reaches only the inbox', () => {
    fc.assert(
      fc.property(reminders, ledgers, (planned, ledger) => {
        const allotted = allotCredits(planned, ledger);
        for (const { templateId, remaining } of ledger.balances) {
          const mine = allotted.filter((reminder) => reminder.templateId === templateId);
          const pushed = mine.filter(({ reaches }) => reaches === 'push');
          expect(pushed).toHaveLength(Math.min(remaining, mine.length));
        }
      }),
    );
  });

  test('the earliest of each kind are pushed, in the order of time, and none is lost', () => {
    fc.assert(
      fc.property(reminders, ledgers, (planned, ledger) => {
        const allotted = allotCredits(planned, ledger);
        expect(allotted).toHaveLength(planned.length);
        const times = allotted.map(({ at }) => toMs(at));
        expect(times).toEqual([...times].sort((a, b) => a - b));
        for (const templateId of reminderTemplateIds) {
          const words = allotted.filter((one) => one.templateId === templateId).map(({ reaches }) => reaches);
          expect(words.lastIndexOf('push')).toBe(words.filter((reaches) => reaches === 'push').length - 1);
        }
      }),
    );
  });

  test('one more credit never takes a push from anybody', () => {
    fc.assert(
      fc.property(reminders, ledgers, fc.constantFrom(...reminderTemplateIds), (planned, ledger, templateId) => {
        const more = {
          balances: ledger.balances.map((one) =>
            one.templateId === templateId ? { ...one, remaining: one.remaining + 1 } : one,
          ),
        };
        const after = allotCredits(planned, more);
        allotCredits(planned, ledger).forEach((before, place) => {
          if (before.reaches === 'push') expect(after[place]?.reaches).toBe('push');
        });
      }),
    );
  });
});

test('what was sent, overtaken, cancelled or is the officers’ is not to come', () => {
  const items = [
    item('deadline-7d', '2026-04-08T09:00:00+08:00', { state: 'done' }),
    item('deadline-3d', '2026-04-19T09:00:00+08:00'),
    item('deadline-1d', '2026-04-21T09:00:00+08:00', { state: 'cancelled' }),
    item('acceptance-officer', '2026-04-22T09:00:00+08:00', { matter: 'acceptance' }),
  ];
  expect(upcomingOf([plan(items)], ME, ledgerOf({ [due]: 1 }), NOW)).toEqual([
    {
      at: '2026-04-19T09:00:00+08:00',
      title: '科普讲坛',
      what: '申报还有3天截止',
      link: 'pages/application/detail/index?id=a1',
      templateId: due,
      reaches: 'push',
    },
  ]);
});

test('when the timer stood still, only the latest of what is overdue is still to come', () => {
  const items = [item('deadline-7d', '2026-04-08T09:00:00+08:00'), item('deadline-3d', '2026-04-09T09:00:00+08:00')];
  const later = item('deadline-1d', '2026-04-11T09:00:00+08:00');
  const words = upcomingOf([plan([...items, later])], ME, null, NOW).map(({ what }) => what);
  expect(words).toEqual(['申报还有3天截止', '申报明天截止']);
});

test('each leads to the page on which it is done, where the plan knows one; else to the page of its subject', () => {
  const at = '2026-04-19T09:00:00+08:00';
  const linkOf = (kind: SubjectKind, subjectId: string, changes: Partial<PlanItem> = {}) =>
    upcomingOf([{ ...plan([item('filing-7d', at, changes)]), kind, subjectId }], ME, null, NOW)[0]?.link;
  const form = pathTo('applicationForm', { id: 'a1' });
  expect(linkOf('application', 'a1', { link: form })).toBe(form);
  expect(linkOf('application', 'a1')).toBe(pathTo('application', { id: 'a1' }));
  expect(linkOf('project', 'p1')).toBe(pathTo('checklist', { id: 'p1' }));
  expect(linkOf('activity', 'v1')).toBe(pathTo('site', { id: 'v1' }));
  expect(linkOf('call', 'gx-2026:me')).toBe(pathTo('call', { slug: 'gx-2026' }));
});

test('a push that will be tried again is to come at its next try, one that ended is not', () => {
  const at = '2026-04-10T09:00:00+08:00';
  const sending = (state: 'retrying' | 'pushed', nextTryAt: string | null) =>
    plan([item('deadline-3d', at, { state: 'sending', deliveries: [{ openid: ME, state, attempts: 1, nextTryAt }] })]);
  const again = '2026-04-10T10:05:00+08:00';
  expect(upcomingOf([sending('retrying', again)], ME, null, NOW).map((one) => one.at)).toEqual([again]);
  expect(upcomingOf([sending('pushed', null)], ME, null, NOW)).toEqual([]);
  expect(upcomingOf([sending('pushed', null)], 'another', null, NOW).map((one) => one.at)).toEqual([at]);
});

test('what is in the inbox already is not to come, but its push takes its credit first', () => {
  const progress = reminderTemplates.progress.id;
  const news = item('news', '2026-04-10T09:59:00+08:00', { matter: 'news' });
  const contract = item('contract-7d', '2026-04-12T09:00:00+08:00', { matter: 'contract' });
  const plans = [
    { ...plan([news]), kind: 'message' as const },
    { ...plan([contract]), kind: 'project' as const },
  ];
  const reachOf = (credits: number) => upcomingOf(plans, ME, ledgerOf({ [progress]: credits }), NOW);
  expect(reachOf(1).map(({ what, reaches }) => [what, reaches])).toEqual([['如立项7天后仍未签订合同', 'inbox']]);
  expect(reachOf(2).map(({ reaches }) => reaches)).toEqual(['push']);
});

test('how many are left is told of the kind that comes next', () => {
  const ledger = ledgerOf({ [due]: 2, [reminderTemplates.activity.id]: 5 });
  expect(nextLeft([], ledger)).toBe(2);
  expect(nextLeft([{ templateId: reminderTemplates.activity.id }], ledger)).toBe(5);
});

const moments = Object.entries(matterRules).flatMap(([kind, rule]) =>
  rule.moments.map((moment) => ({ kind: kind as MatterKind, rule: rule as MatterRule, moment: moment as Moment })),
);

test('every moment before a date begins as its message will begin', () => {
  const at = '2026-06-01T00:00:00+08:00';
  for (const { kind, rule, moment } of moments) {
    if (!('daysBefore' in moment || 'hoursBefore' in moment)) continue;
    const morning = toMs(at) - (rule.isBeginning ? 0 : MS_PER_DAY) + 9 * MS_PER_HOUR;
    const now =
      'daysBefore' in moment ? morning - moment.daysBefore * MS_PER_DAY : toMs(at) - moment.hoursBefore * MS_PER_HOUR;
    const matter = { key: kind, kind, at, missing: [] };
    const { title } = reminderMessage({ ruleId: moment.id, subjectTitle: '讲坛', matter, now });
    expect(beginningOf(moment.id)).toBe(title);
  }
});

test('what follows a date is announced under the condition that it is not done by then, with the days, never as a fact', () => {
  const ofHers = moments.filter(({ moment }) => 'daysAfter' in moment && moment.to === undefined);
  expect(ofHers.map(({ moment: { id } }) => [id, beginningOf(id)])).toEqual([
    ['contract-3d', '如立项3天后仍未签订合同'],
    ['contract-7d', '如立项7天后仍未签订合同'],
    ['contract-14d', '如立项14天后仍未签订合同'],
    ['record-1d', '如活动办完1天后仍未记录'],
    ['record-3d', '如活动办完3天后仍未记录'],
    ['item-overdue-1d', '如超期1天仍未备齐验收材料'],
    ['acceptance-overdue-1d', '如超期1天仍未提交验收材料'],
    ['acceptance-overdue-3d', '如超期3天仍未提交验收材料'],
    ['acceptance-overdue-7d', '如超期7天仍未提交验收材料'],
  ]);
});
