import type { ApplicationStatus } from '@domain/applications/lifecycle';
import { TEMPLATE_THING_MAX } from '@domain/constants';
import { hasAppliedTo } from '@domain/reminders/followed-call';
import { listText } from '@domain/reminders/list-text';
import type { Matter } from '@domain/reminders/matter';
import { needsPlanBefore, planReminders, type ReminderSubject } from '@domain/reminders/plan-document';
import { fitThing, reminderMessage } from '@domain/reminders/text';
import { toMs } from '@domain/time';
import fc from 'fast-check';

const length = (text: string) => [...text].length;

const subjectOf = (matter: Partial<Matter> & Pick<Matter, 'kind' | 'at'>): ReminderSubject => ({
  kind: 'project',
  id: 'p',
  version: 1,
  title: '学术报告会',
  startedAt: '2026-01-01T00:00:00+08:00',
  issuerName: '广西科协',
  categoryCode: '2026-1',
  matters: [{ key: matter.kind, missing: [], ...matter }],
});
const planned = (subject: ReminderSubject, at: string) =>
  planReminders(subject, ['someone'], toMs(at)).items.map(({ ruleId, dueAt }) => [ruleId, dueAt]);

describe('reminders are planned for Beijing mornings', () => {
  /** 2026-1 四: acceptance in 2026年11月, acted on as its last day. */
  const project = subjectOf({ kind: 'acceptance', at: '2026-12-01T00:00:00+08:00' });

  it('counts from the last day, soonest first', () => {
    expect(planned(project, '2026-11-20T10:00:00+08:00')).toEqual([
      ['acceptance-7d', '2026-11-23T09:00:00.000+08:00'],
      ['acceptance-3d', '2026-11-27T09:00:00.000+08:00'],
      ['acceptance-1d', '2026-11-29T09:00:00.000+08:00'],
      ['acceptance-0d', '2026-11-30T09:00:00.000+08:00'],
      ['acceptance-overdue-1d', '2026-12-01T09:00:00.000+08:00'],
      ['acceptance-overdue-3d', '2026-12-03T09:00:00.000+08:00'],
      ['acceptance-overdue-7d', '2026-12-07T09:00:00.000+08:00'],
      ['acceptance-officer', '2026-12-08T09:00:00.000+08:00'],
    ]);
  });
  it('plans nothing where nothing is asked', () => {
    expect(planReminders({ ...project, matters: [] }, ['someone'], 0)).toMatchObject({ items: [], nextDueAt: null });
  });
  it('three hours before an application closes at midnight is 21:00, just before quiet hours', () => {
    const draft = subjectOf({ kind: 'submit', at: '2026-04-23T00:00:00+08:00' });
    expect(planned(draft, '2026-04-22T12:00:00+08:00')).toEqual([['deadline-3h', '2026-04-22T21:00:00.000+08:00']]);
  });
  it('what had fallen due before it was planned is not made up for', () => {
    const [first] = planned(project, '2026-11-30T09:00:00+08:00');
    expect(first).toEqual(['acceptance-0d', '2026-11-30T09:00:00.000+08:00']);
    expect(planned(project, '2026-11-30T09:01:00+08:00')[0]?.[0]).toBe('acceptance-overdue-1d');
  });
});

describe('a call that somebody follows', () => {
  /** gx-2026 closes at the end of 22 April. */
  const matter = { key: 'call', kind: 'call' as const, at: '2026-04-23T00:00:00+08:00', missing: [] };

  it('is reminded of 7, 3 and 1 day and 3 hours before its end', () => {
    expect(planned({ ...subjectOf(matter), kind: 'call' }, '2026-04-01T10:00:00+08:00')).toEqual([
      ['call-7d', '2026-04-15T09:00:00.000+08:00'],
      ['call-3d', '2026-04-19T09:00:00.000+08:00'],
      ['call-1d', '2026-04-21T09:00:00.000+08:00'],
      ['call-3h', '2026-04-22T21:00:00.000+08:00'],
    ]);
  });
  it('is named with its last moment, and nothing is said to be missing', () => {
    const { title, text, data } = reminderMessage({
      subjectTitle: '2026年度“提质增效”项目',
      matter,
      ruleId: 'call-3d',
      now: toMs('2026-04-19T09:00:00+08:00'),
    });
    expect(title).toBe('您关注的通知还有3天截止');
    expect(text).toBe('2026年度“提质增效”项目。请于 4月22日 23:59 前提交申报。');
    for (const { value } of Object.values(data)) expect(length(value)).toBeLessThanOrEqual(TEMPLATE_THING_MAX);
  });
  it('is done with once one has an application to it that was not withdrawn', () => {
    const of = (callSlug: string, status: ApplicationStatus) => hasAppliedTo('gx-2026', [{ callSlug, status }]);
    expect(hasAppliedTo('gx-2026', [])).toBe(false);
    expect(of('gx-2026', 'draft')).toBe(true);
    expect(of('gx-2026', 'submitted')).toBe(true);
    expect(of('gx-2026', 'withdrawn')).toBe(false);
    expect(of('gd-2024', 'submitted')).toBe(false);
  });
});

describe('a push says what is missing within the template’s 20 characters', () => {
  it('names what fits and counts the rest, never cutting inside a name', () => {
    expect(listText('缺', ['经费决算报告'])).toBe('缺：经费决算报告');
    expect(listText('缺', ['经费决算报告', '活动照片', '项目验收表', '活动手册'])).toBe(
      '缺：经费决算报告、活动照片等4项',
    );
    expect(listText('缺', ['面向东盟的先进制造业产学研用协同创新论坛手册'])).toBe('缺1项，请打开查看');
  });
  it('fits for any list of names', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }), { minLength: 1, maxLength: 20 }),
        (items) => {
          expect(length(listText('缺', items))).toBeLessThanOrEqual(TEMPLATE_THING_MAX);
        },
      ),
    );
  });
  it('every value of a message fits its key', () => {
    const message = reminderMessage({
      ruleId: 'acceptance-7d',
      subjectTitle: '面向东盟的先进制造业产学研用协同创新高端学术论坛暨成果对接会',
      matter: { key: 'acceptance', kind: 'acceptance', at: '2026-12-01T00:00:00+08:00', missing: ['活动照片'] },
      now: toMs('2026-11-23T09:00:00+08:00'),
    });
    expect(message.data.thing1?.value).toHaveLength(TEMPLATE_THING_MAX);
    expect(message.data.time2?.value).toBe('2026年11月30日 23:59');
    expect(message.data.thing3?.value).toBe('缺：活动照片');
    expect(message.text).toContain('活动照片');
    expect(fitThing('短')).toBe('短');
    expect(fitThing(' 绿色制造\n学术\t\u0007报告会 ')).toBe('绿色制造 学术 报告会');
  });
});

test('what came into being after its moment needs no look at the plan before', () => {
  const file = (since: string) => subjectOf({ kind: 'file', at: '2026-04-23T00:00:00+08:00', since });
  const now = toMs('2026-04-19T10:00:00+08:00');
  expect(needsPlanBefore(file('2026-04-19T08:00:00+08:00'), now)).toBe(true);
  expect(needsPlanBefore(file('2026-04-19T09:30:00+08:00'), now)).toBe(false);
});
