import type { ApplicationStatus } from '@domain/applications/lifecycle';
import { QUIET_HOURS, TEMPLATE_THING_MAX } from '@domain/constants';
import { hasAppliedTo } from '@domain/reminders/followed-call';
import { planReminders } from '@domain/reminders/plan';
import { fitThing, missingText, reminderMessage } from '@domain/reminders/text';
import { beijing, toMs } from '@domain/time';
import fc from 'fast-check';

const length = (text: string) => [...text].length;

describe('reminders are planned for Beijing mornings', () => {
  /** 2026-1 四: acceptance in 2026年11月, acted on as its last day. */
  const project = { kind: 'project' as const, id: 'p', dueBefore: '2026-12-01T00:00:00+08:00', isPending: true };

  it('counts back from the last day, soonest first', () => {
    const plan = planReminders(project, toMs('2026-11-20T10:00:00+08:00'));
    expect(plan).toEqual([
      { ruleId: 'acceptance-7d', dueAt: '2026-11-23T09:00:00.000+08:00' },
      { ruleId: 'acceptance-3d', dueAt: '2026-11-27T09:00:00.000+08:00' },
      { ruleId: 'acceptance-1d', dueAt: '2026-11-29T09:00:00.000+08:00' },
      { ruleId: 'acceptance-0d', dueAt: '2026-11-30T09:00:00.000+08:00' },
    ]);
  });
  it('plans nothing for what is done or has no date', () => {
    expect(planReminders({ ...project, isPending: false }, 0)).toEqual([]);
    expect(planReminders({ ...project, dueBefore: null }, 0)).toEqual([]);
  });
  it('three hours before an application closes at midnight is 21:00, just before quiet hours', () => {
    const plan = planReminders(
      { kind: 'application', id: 'a', dueBefore: '2026-04-23T00:00:00+08:00', isPending: true },
      toMs('2026-04-22T12:00:00+08:00'),
    );
    expect(plan).toEqual([{ ruleId: 'deadline-3h', dueAt: '2026-04-22T21:00:00.000+08:00' }]);
  });
  it('never falls into quiet hours unless the deadline does before they end, for any deadline', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 24 * 365 }), (minutes) => {
        const due = toMs('2026-01-01T00:00:00+08:00') + minutes * 60_000;
        const subject = {
          kind: 'application' as const,
          id: 'a',
          dueBefore: beijing(due).format('YYYY-MM-DDTHH:mm:ssZ'),
          isPending: true,
        };
        for (const { dueAt } of planReminders(subject, due - 30 * 86_400_000)) {
          const clock = dueAt.slice(11, 16);
          const quiet = clock >= QUIET_HOURS.from || clock < QUIET_HOURS.to;
          if (quiet) expect(due - toMs(dueAt)).toBeLessThan(12 * 3_600_000);
          expect(toMs(dueAt)).toBeLessThan(due);
        }
      }),
    );
  });
});

describe('a call that somebody follows', () => {
  /** gx-2026 closes at the end of 22 April. */
  const call = {
    kind: 'call' as const,
    id: 'gx-2026:someone',
    dueBefore: '2026-04-23T00:00:00+08:00',
    isPending: true,
  };

  it('is reminded of 7, 3 and 1 day before its last day', () => {
    expect(planReminders(call, toMs('2026-04-01T10:00:00+08:00'))).toEqual([
      { ruleId: 'call-7d', dueAt: '2026-04-15T09:00:00.000+08:00' },
      { ruleId: 'call-3d', dueAt: '2026-04-19T09:00:00.000+08:00' },
      { ruleId: 'call-1d', dueAt: '2026-04-21T09:00:00.000+08:00' },
    ]);
  });
  it('is named with its last moment, and nothing is said to be missing', () => {
    const subject = { subjectTitle: '2026年度“提质增效”项目', dueBefore: call.dueBefore, missing: [] };
    const { title, text, data } = reminderMessage({
      ...subject,
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
    expect(missingText(['经费决算报告'])).toBe('缺：经费决算报告');
    expect(missingText(['经费决算报告', '活动照片', '项目验收表', '活动手册'])).toBe('缺：经费决算报告、活动照片等4项');
    expect(missingText([])).toBe('材料已齐，请提交');
  });
  it('fits for any list of names', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }), { maxLength: 20 }),
        (items) => {
          expect(length(missingText(items))).toBeLessThanOrEqual(TEMPLATE_THING_MAX);
        },
      ),
    );
  });
  it('every value of a message fits its key', () => {
    const message = reminderMessage({
      ruleId: 'acceptance-7d',
      subjectTitle: '面向东盟的先进制造业产学研用协同创新高端学术论坛暨成果对接会',
      dueBefore: '2026-12-01T00:00:00+08:00',
      missing: ['活动照片'],
    });
    expect(message.data.thing1?.value).toHaveLength(TEMPLATE_THING_MAX);
    expect(message.data.time2?.value).toBe('2026年11月30日 23:59');
    expect(message.data.thing3?.value).toBe('缺：活动照片');
    expect(message.text).toContain('活动照片');
    expect(fitThing('短')).toBe('短');
  });
});
