import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { addTerm, addWorkingDays, isWorkingDay, LAST_KNOWN_YEAR } from '@domain/calendar/working-days';
import fc from 'fast-check';

describe('Chinese working days', () => {
  // 国务院办公厅关于 2023、2024、2026 年部分节假日安排的通知
  it.each([
    ['2023-10-06', false, '国庆 2023'],
    ['2023-10-07', true, 'a Saturday made up for'],
    ['2023-10-08', true, 'a Sunday made up for'],
    ['2024-02-04', true, 'a Sunday before 春节 2024'],
    ['2024-02-16', false, '春节 2024'],
    ['2024-02-18', true, 'a Sunday after 春节 2024'],
    ['2026-02-14', true, 'a Saturday before 春节 2026'],
    ['2026-02-20', false, '春节 2026'],
    ['2026-02-28', true, 'a Saturday after 春节 2026'],
    ['2026-10-07', false, '国庆 2026'],
    ['2026-10-10', true, 'a Saturday after 国庆 2026'],
    ['2026-10-11', false, 'a plain Sunday'],
  ])('%s: worked on %s (%s)', (date, isWorked) => {
    expect(isWorkingDay(date)).toBe(isWorked);
  });

  it('2023-3 （六）: 10 working days after an activity before the holidays', () => {
    expect(addWorkingDays('2023-09-28', 10)).toEqual({ date: '2023-10-18', isCertain: true });
    expect(addWorkingDays('2023-10-18', -10)).toEqual({ date: '2023-09-28', isCertain: true });
  });

  it('a year whose holidays are not published is counted by weekdays, and that is said', () => {
    expect(isWorkingDay(`${LAST_KNOWN_YEAR + 1}-01-01`)).toBe(true);
    expect(addWorkingDays(`${LAST_KNOWN_YEAR}-12-28`, 5)).toEqual({
      date: `${LAST_KNOWN_YEAR + 1}-01-04`,
      isCertain: false,
    });
    expect(addWorkingDays(`${LAST_KNOWN_YEAR}-12-28`, 2).isCertain).toBe(true);
    expect(addWorkingDays(`${LAST_KNOWN_YEAR + 1}-01-04`, -3).isCertain).toBe(false);
  });

  it('the year we know up to is the one the installed library knows up to', () => {
    const known = JSON.parse(readFileSync(require.resolve('chinese-days/dist/chinese-days.json'), 'utf8'));
    const years = Object.keys(known.holidays).map((date) => Number(date.slice(0, 4)));
    expect(Math.max(...years)).toBe(LAST_KNOWN_YEAR);
  });

  it('weeks and months end on the same weekday and day of the month', () => {
    expect(addTerm('2024-09-18', 1, 'week')).toEqual({ date: '2024-09-25', isCertain: true });
    expect(addTerm('2024-08-31', 1, 'month').date).toBe('2024-09-30');
    expect(addTerm('2024-09-18', 10, 'day').date).toBe('2024-09-28');
  });

  it('going as many working days back as forth never ends after the beginning', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 1, max: 40 }), (offset, n) => {
        const date = new Date(Date.UTC(2023, 0, 1 + offset)).toISOString().slice(0, 10);
        const there = addWorkingDays(date, n).date;
        expect(isWorkingDay(there)).toBe(true);
        expect(addWorkingDays(there, -n).date <= date).toBe(true);
        if (isWorkingDay(date)) expect(addWorkingDays(there, -n).date).toBe(date);
      }),
    );
  });

  it.each(['America/New_York', 'Pacific/Kiritimati', 'Asia/Shanghai'])('is the same on a phone in %s', (TZ) => {
    const here = Array.from({ length: 400 }, (_, i) => {
      const date = new Date(Date.UTC(2025, 11, 1 + i)).toISOString().slice(0, 10);
      return [isWorkingDay(date), addWorkingDays(date, 10).date, addTerm(date, 1, 'month').date].join();
    });
    const there = execFileSync('node', [require.resolve('./in-another-zone.cjs')], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    });
    expect(JSON.parse(there)).toEqual(here);
  });
});
