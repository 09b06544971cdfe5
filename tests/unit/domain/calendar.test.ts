import { activityEntries } from '@domain/calendar/activity-entries';
import { callEntries } from '@domain/calendar/call-entries';
import { deadlineEntry } from '@domain/calendar/entry';
import { calendarFile } from '@domain/calendar/ics';
import { acceptanceEntries } from '@domain/calendar/project-entries';
import { callName } from '@domain/call/name';
import { toMs } from '@domain/time';
import fc from 'fast-check';
import { getCategory, readCall } from '../data/support';

const NOW = toMs('2026-04-15T10:00:00+08:00');
const gx = readCall('gx-2026');
const dated = { id: gx.slug, name: callName(gx), window: gx.window };

describe('a deadline in the calendar', () => {
  const deadline = { id: 'd', title: '申报截止', dueBefore: '2026-04-23T00:00:00+08:00', note: '' };
  it('stands at the last moment, not at the exclusive end', () => {
    expect(deadlineEntry(deadline, NOW)).toMatchObject({ at: '2026-04-22T23:59:00.000+08:00' });
    expect(deadlineEntry({ ...deadline, dueBefore: '2023-04-28T18:00:00+08:00' }, 0)).toMatchObject({
      at: '2023-04-28T17:59:00.000+08:00',
      text: '最迟 2023年4月28日 17:59（北京时间）。',
    });
  });
  it.each([
    ['the morning before', '2026-04-15T10:00:00+08:00', '2026-04-21T09:00:00.000+08:00'],
    ['the morning of the day when that is past', '2026-04-21T12:00:00+08:00', '2026-04-22T09:00:00.000+08:00'],
    ['the moment itself on the last day', '2026-04-22T12:00:00+08:00', '2026-04-22T23:59:00.000+08:00'],
  ])('rings on %s', (_when, now, remindAt) => {
    expect(deadlineEntry(deadline, toMs(now))?.remindAt).toBe(remindAt);
  });
  it('never rings before the morning of a deadline at dawn has come', () => {
    const dawn = { ...deadline, dueBefore: '2026-04-22T08:00:00+08:00' };
    expect(deadlineEntry(dawn, toMs('2026-04-21T12:00:00+08:00'))?.remindAt).toBe('2026-04-22T07:59:00.000+08:00');
  });
  it('does not exist without a date, nor once it has passed', () => {
    expect(deadlineEntry({ ...deadline, dueBefore: null }, NOW)).toBeNull();
    expect(deadlineEntry(deadline, toMs('2026-04-23T00:00:00+08:00'))).toBeNull();
    expect(deadlineEntry(deadline, toMs('2026-04-22T23:59:59+08:00'))).not.toBeNull();
  });
});

describe('the dates of a call', () => {
  it('are those still to come, with the notice’s own words', () => {
    const entries = callEntries(dated, NOW);
    expect(entries.map(({ title, at }) => [title, at.slice(0, 16)])).toEqual([
      ['申报截止：2026年度“提质增效”项目', '2026-04-22T23:59'],
    ]);
    expect(entries[0]?.text).toContain(gx.window.statement);
    expect(callEntries(dated, toMs('2026-05-01T00:00:00+08:00'))).toEqual([]);
  });
  it('count the paper’s own date', () => {
    const window = { ...gx.window, paperDueBefore: '2026-05-01T00:00:00+08:00' };
    const titles = (now: string) => callEntries({ ...dated, window }, toMs(now)).map(({ title }) => title.slice(0, 6));
    expect(titles('2026-04-15T10:00:00+08:00')).toEqual(['申报截止：2', '纸质材料截止']);
    expect(titles('2026-04-25T10:00:00+08:00')).toEqual(['纸质材料截止']);
  });
  it('of a category are told apart from the call’s', () => {
    const { code, name } = getCategory(gx, '2026-1');
    const [entry] = callEntries({ id: `${gx.slug}-${code}`, name: `${code} ${name}`, window: gx.window }, NOW);
    expect(entry?.id).toBe('gx-2026-2026-1-closes');
  });
});

describe('an iCalendar file', () => {
  const unfold = (text: string) => text.replace(/\r\n /g, '');
  it('holds one event per date, in UTC, with its alarm', () => {
    const lines = unfold(calendarFile(callEntries(dated, NOW), NOW)).split('\r\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'BEGIN:VEVENT',
        'UID:gx-2026-closes@kexie-xiangmutong',
        'DTSTAMP:20260415T020000Z',
        'DTSTART:20260422T155900Z',
        'SUMMARY:申报截止：2026年度“提质增效”项目',
        'TRIGGER;VALUE=DATE-TIME:20260421T010000Z',
        'END:VEVENT',
      ]),
    );
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
  });
  it('escapes what has a meaning there', () => {
    const entry = {
      id: 'x',
      title: 'a;b,c\\d',
      at: gx.window.closesBefore ?? '',
      remindAt: gx.window.closesBefore ?? '',
      text: '一\n二',
    };
    const text = unfold(calendarFile([entry], NOW));
    expect(text).toContain('SUMMARY:a\\;b\\,c\\\\d\r\n');
    expect(text).toContain('DESCRIPTION:一\\n二\r\n');
  });
  it('has no line above 75 octets and loses nothing by folding, for any words', () => {
    const at = '2026-04-22T23:59:00.000+08:00';
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const text = calendarFile([{ id: 'x', title: `题${title}`, at, remindAt: at, text: '' }], NOW);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const escaped = `题${title}`.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
        expect(unfold(text)).toContain(`SUMMARY:${escaped}\r\n`);
      }),
    );
  });
});

describe('the dates of a project and of an activity', () => {
  const project = { id: 'p1', title: '八桂科技讲坛' };
  const dates = [
    { id: 'activity:a1', title: '举办活动', on: '2026-09-01', isCertain: true },
    { id: 'acceptance', title: '提交验收材料', on: '2026-11-30', isCertain: true },
  ];
  const activity = {
    id: 'a1',
    title: '绿色制造报告会',
    status: 'planned' as const,
    startsAt: '2026-09-01T14:30:00.000+08:00',
    place: '报告厅',
    filings: [
      { id: 'forum' as const, doneOn: null, dueOn: '2026-08-20' },
      { id: 'foreign_affairs' as const, doneOn: '2026-04-01', dueOn: '2026-08-01' },
    ].map((filing) => ({ ...filing, title: `${filing.id}备案`, number: null, isCertain: true, source: '通知' })),
  };

  it('of a project: the last minute of the acceptance day, rung the morning before', () => {
    const [entry, ...others] = acceptanceEntries(project, dates, NOW);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      id: 'p1-acceptance',
      title: '提交验收材料：八桂科技讲坛',
      at: '2026-11-30T23:59:00.000+08:00',
      remindAt: '2026-11-29T09:00:00.000+08:00',
    });
    expect(acceptanceEntries(project, dates, toMs('2026-12-01T00:00:00+08:00'))).toEqual([]);
    expect(acceptanceEntries(project, dates.slice(0, 1), NOW)).toEqual([]);
  });

  it('of an activity: when it begins, and the filings that are not done', () => {
    const entries = activityEntries(activity, NOW);
    expect(entries.map(({ title, at, remindAt }) => [title, at.slice(0, 16), remindAt.slice(0, 16)])).toEqual([
      ['活动：绿色制造报告会', '2026-09-01T14:30', '2026-08-31T09:00'],
      ['forum备案：绿色制造报告会', '2026-08-20T23:59', '2026-08-19T09:00'],
    ]);
    expect(entries[0]?.text).toContain('2026年9月1日 14:30 开始');
  });

  it('of an activity that has begun, was held or was cancelled: none of its beginning', () => {
    expect(activityEntries({ ...activity, filings: [] }, toMs(activity.startsAt))).toEqual([]);
    expect(activityEntries({ ...activity, status: 'held' }, NOW)).toEqual([]);
    expect(activityEntries({ ...activity, status: 'cancelled' }, NOW)).toEqual([]);
  });
});
