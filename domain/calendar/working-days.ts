/**
 * Chinese working days: statutory holidays and make-up days as the State Council publishes them each autumn, from the
 * library chinese-days. A year that it does not know yet is counted by weekdays, and that is said.
 */
import { MS_PER_DAY } from '../time';

/** It lays out the tables of twenty years when it is loaded (9 ms of a cold start): only where working days are counted. */
const library = (): typeof import('chinese-days') => require('chinese-days');

/** The library's data ends with this year; a test fails when a newer version knows more. */
export const LAST_KNOWN_YEAR = 2026;

export interface CountedDate {
  date: string;
  /** False when the count passed through a year whose holidays are not published yet. */
  isCertain: boolean;
}

/** Bare dates are counted in UTC, where every day has 24 hours, so that the machine's zone plays no part. */
const toUtc = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const fromUtc = (ms: number): string => new Date(ms).toISOString().slice(0, 'YYYY-MM-DD'.length);

const addCalendarDays = (date: string, days: number): string => fromUtc(toUtc(date) + days * MS_PER_DAY);

const isKnown = (date: string): boolean => Number(date.slice(0, 4)) <= LAST_KNOWN_YEAR;

const isWeekday = (date: string): boolean => {
  const weekday = new Date(toUtc(date)).getUTCDay();
  return weekday !== 0 && weekday !== 6;
};

/**
 * Only a holiday or a make-up day is the library's to know (`National Day,国庆节,3`); where it falls back to the weekday's
 * name (`Saturday`), west of Greenwich that is the day before. A bare date finds its entry in every zone.
 */
export function isWorkingDay(date: string): boolean {
  if (!isKnown(date)) return isWeekday(date);
  const { work, name } = library().getDayDetail(date);
  return name.includes(',') ? work : isWeekday(date);
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

const DAYS_PER_WEEK = 7;

/** The same day of another month, its last one where it is shorter. */
function addMonths(date: string, n: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + n, 0)).getUTCDate();
  return fromUtc(Date.UTC(year, month - 1 + n, Math.min(day, lastDay)));
}

export type DateUnit = 'day' | 'week' | 'month' | 'workingDay';

/** The last day of a term of `n` units that begins on `date`: the day itself does not count. */
export function addTerm(date: string, n: number, unit: DateUnit): CountedDate {
  if (unit === 'workingDay') return addWorkingDays(date, n);
  const moved = unit === 'month' ? addMonths(date, n) : addCalendarDays(date, unit === 'week' ? n * DAYS_PER_WEEK : n);
  return { date: moved, isCertain: true };
}
