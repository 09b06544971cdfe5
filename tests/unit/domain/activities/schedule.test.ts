import { filingRulesOf, filingsOfTracks } from '@domain/activities/filings-needed';
import { proposals } from '@domain/activities/proposals';
import { followingDates, handedInBy, MATERIALS_LEAD, materialsDueOn } from '@domain/activities/schedule';
import type { ActivityMark } from '@domain/activities/schema';
import { addTerm, addWorkingDays, isWorkingDay } from '@domain/calendar/working-days';
import type { Category } from '@domain/call/schema';
import fc from 'fast-check';
import { callOf, categoryOf, filingsOf, mark } from './support';

const propose = (
  slug: string,
  code: string,
  tracks: string[],
  today: string,
  more: { activities?: ActivityMark[]; extendedTo?: string } = {},
) =>
  proposals({
    rules: categoryOf(slug, code),
    filings: filingsOf(slug, code, tracks),
    trackCodes: tracks,
    activities: more.activities ?? [],
    extendedTo: more.extendedTo ?? null,
    today,
  });

describe('the backward schedule', () => {
  it('2026-1 四: complete in November, so the forum is held five working days before its end, and filed before that', () => {
    const [service, forum] = propose('gx-2026', '2026-1', ['2026-1-1'], '2026-07-01').sort((a, b) =>
      a.taskId.localeCompare(b.taskId),
    );
    expect(service).toMatchObject({ taskId: 'enterprise-service', holdBy: '2026-11-23', filings: [] });
    expect(forum).toMatchObject({ taskId: 'forum', left: 1, holdBy: '2026-11-23', isTight: false, isCertain: true });
    // 15 working days before; the National Day holidays are over by then.
    expect(forum?.filings).toEqual([
      { id: 'forum', title: '报自治区科协和自治区民政厅备案', fileBy: addWorkingDays('2026-11-23', -15).date },
    ]);
  });
  it('2026-7 四、五: held by 31 October though acceptance is on 10 November', () => {
    const dates = propose('gx-2026', '2026-7', [], '2026-07-01').map(({ holdBy }) => holdBy);
    // 31 October is a Saturday.
    expect(dates).toEqual(['2026-10-30', '2026-10-30']);
  });
  it('2023-3 （四）4: the annual conference has its season, also after an extension', () => {
    expect(propose('gx-2023', '2023-3', ['2023-3-1'], '2023-06-01')[0]?.holdBy).toBe('2023-10-31');
    expect(propose('gx-2023', '2023-3', ['2023-3-1'], '2023-06-01', { extendedTo: '2024-03-29' })[0]?.holdBy).toBe(
      '2023-10-31',
    );
    expect(propose('gx-2023', '2023-3', ['2023-3-3'], '2023-06-01')[0]?.holdBy).toBe('2023-12-08');
  });
  it('an extension moves the last safe day', () => {
    const [first] = propose('gx-2026', '2026-6', [], '2026-07-01', { extendedTo: '2027-03-31' });
    expect(first).toMatchObject({ left: 2, holdBy: '2027-03-24', isCertain: false });
  });
  it('what is planned needs no proposal; what fell short has to be made up for', () => {
    const service = { title: '专家助企赋能', taskIds: ['enterprise-service'] };
    const planned = mark({ ...service, status: 'planned' });
    const unnamed = mark({ ...service, id: 'a2', title: '企业行' });
    expect(propose('gx-2026', '2026-6', [], '2026-07-01', { activities: [planned, unnamed] })).toMatchObject([
      { taskId: 'enterprise-service', left: 1 },
    ]);
    const both = [planned, mark({ ...service, id: 'a2' })];
    expect(propose('gx-2026', '2026-6', [], '2026-07-01', { activities: both })).toEqual([]);
  });
  it('too late for the filing is said', () => {
    const forum = propose('gx-2026', '2026-1', ['2026-1-1'], '2026-11-10').find(({ taskId }) => taskId === 'forum');
    expect(forum).toMatchObject({ isTight: true, holdBy: '2026-11-23', notBefore: '2026-12-01' });
  });
  it('2023-3 （六）: materials within 10 working days after the activity, holidays counted', () => {
    expect(materialsDueOn(categoryOf('gx-2023', '2023-3'), '2023-09-27T12:00:00+08:00')).toEqual({
      // 29 September to 6 October is holiday, 7 and 8 October are worked.
      date: '2023-10-17',
      isCertain: true,
    });
    expect(materialsDueOn(categoryOf('gx-2026', '2026-1'), '2026-09-18T12:00:00+08:00')).toBeNull();
  });
  it('gd-2024 一、（一）1: the earlier of a week and a month', () => {
    expect(materialsDueOn(categoryOf('gd-2024', '1'), '2024-09-18T12:00:00+08:00')?.date).toBe('2024-09-25');
  });
  it('moving an activity moves what follows, and after the last safe day it is said', () => {
    const at = (day: string) =>
      followingDates(
        categoryOf('gx-2026', '2026-1'),
        ['2026-1-1'],
        { endsAt: `${day}T12:00:00+08:00`, taskIds: ['forum'] },
        null,
      );
    expect(at('2026-11-23')).toMatchObject({ isLate: false, latestSafeOn: { date: '2026-11-23' } });
    expect(at('2026-11-24').isLate).toBe(true);
  });
});

const everyCategory = ['gx-2026', 'gx-2023', 'gd-2024', 'hn-2022', 'xj-2023'].flatMap((slug) =>
  callOf(slug).categories.map((category) => ({ call: callOf(slug), category })),
);
const day = (from: string, to: string) =>
  fc
    .integer({ min: 0, max: (Date.parse(to) - Date.parse(from)) / 86_400_000 })
    .map((days) => new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10));

describe('a proposed date', () => {
  const term = fc.record({
    event: fc.constant('活动结束'),
    n: fc.integer({ min: 1, max: 15 }),
    unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'workingDay' as const),
  });
  const someItem = categoryOf('gx-2023', '2023-3').acceptance.items.slice(0, 1);
  it('always leaves every following date possible', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...everyCategory.keys()),
        fc.option(term, { nil: null }),
        fc.option(day('2025-06-01', '2027-06-30'), { nil: null }),
        fc.option(day('2025-06-01', '2027-06-30'), { nil: null }),
        day('2025-01-01', '2026-12-31'),
        (which, dueAfter, dueOn, extendedTo, today) => {
          const { call, category } = everyCategory[which] ?? {
            call: callOf('gx-2026'),
            category: categoryOf('gx-2026', '2026-1'),
          };
          const items = someItem.map((item) => ({ ...item, dueAfter }));
          const rules: Category = {
            ...category,
            acceptance: { ...category.acceptance, workingDaysAfterActivity: null, items, ...(dueOn ? { dueOn } : {}) },
          };
          const tracks = category.tracks.map(({ code }) => code);
          const filings = filingsOfTracks(filingRulesOf(call, category), tracks);
          for (const one of proposals({ rules, filings, trackCodes: tracks, activities: [], extendedTo, today })) {
            if (one.holdBy === null) continue;
            expect(isWorkingDay(one.holdBy)).toBe(true);
            const end = handedInBy(rules, extendedTo);
            if (end !== null) {
              expect(addWorkingDays(one.holdBy, MATERIALS_LEAD).date <= end).toBe(true);
              if (dueAfter) expect(addTerm(one.holdBy, dueAfter.n, dueAfter.unit).date <= end).toBe(true);
            }
            const complete = extendedTo ?? category.completion.dueOn;
            if (complete !== null) expect(one.holdBy <= complete).toBe(true);
            // Where it is not said to be tight, every filing can still be done, today or later, before the activity.
            if (!one.isTight) for (const { fileBy } of one.filings) expect(fileBy >= today).toBe(true);
            for (const { fileBy } of one.filings) expect(fileBy < one.holdBy).toBe(true);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
