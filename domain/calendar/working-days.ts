/**
 * Chinese working days: statutory holidays and make-up days as the State Council publishes them each autumn, from the
 * library chinese-days. A year that it does not know yet is counted by weekdays, and that is said.
 */
import { isWorkday } from 'chinese-days';
import { beijing } from '../time';

/** The library's data ends with this year; a test fails when a newer version knows more. */
export const LAST_KNOWN_YEAR = 2026;

export interface CountedDate {
  date: string;
  /** False when the count passed through a year whose holidays are not published yet. */
  isCertain: boolean;
}

const addCalendarDays = (date: string, days: number): string =>
  beijing(`${date}T00:00:00+08:00`).add(days, 'day').format('YYYY-MM-DD');

const isKnown = (date: string): boolean => Number(date.slice(0, 4)) <= LAST_KNOWN_YEAR;

export function isWorkingDay(date: string): boolean {
  // A bare date would be read as midnight in UTC, which is the day before west of it; noon is the same day for the library.
  if (isKnown(date)) return isWorkday(`${date}T12:00:00`);
  const weekday = beijing(`${date}T00:00:00+08:00`).day();
  return weekday !== 0 && weekday !== 6;
}

/** `n` working days after `date` (before it when negative); the day itself does not count. */
export function addWorkingDays(date: string, n: number): CountedDate {
  const step = Math.sign(n);
  let left = Math.abs(n);
  let day = date;
  let isCertain = true;
  while (left > 0) {
    day = addCalendarDays(day, step);
    isCertain &&= isKnown(day);
    if (isWorkingDay(day)) left -= 1;
  }
  return { date: day, isCertain };
}

export type DateUnit = 'day' | 'week' | 'month' | 'workingDay';

/** The last day of a term of `n` units that begins on `date`: the day itself does not count. */
export function addTerm(date: string, n: number, unit: DateUnit): CountedDate {
  if (unit === 'workingDay') return addWorkingDays(date, n);
  const moved = beijing(`${date}T00:00:00+08:00`).add(n, unit);
  return { date: moved.format('YYYY-MM-DD'), isCertain: true };
}
