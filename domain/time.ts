/**
 * Beijing time, written explicitly: cloud functions run in UTC, phones anywhere.
 * Instants are ISO strings with `+08:00`, dates `YYYY-MM-DD`; `now` is always an argument.
 */
import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc';
import * as z from './z';

dayjs.extend(utc);

const BEIJING_OFFSET_HOURS = 8;
export const MS_PER_DAY = 24 * 60 * 60 * 1000;
export const MS_PER_HOUR = 60 * 60 * 1000;
export const MS_PER_MINUTE = 60 * 1000;

export const instantSchema = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?\+08:00$/, '时间须是写到秒、带 +08:00 的北京时间'));
export const dateSchema = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/, '日期须写成 2026-04-22 这样'),
  z.refine((value) => beijing(`${value}T00:00:00+08:00`).format('YYYY-MM-DD') === value, '没有这一天'),
);

/** A dayjs that prints Beijing wall time whatever the machine's zone. */
export function beijing(instant: number | string): Dayjs {
  return dayjs(instant).utcOffset(BEIJING_OFFSET_HOURS);
}

/** Milliseconds since the epoch of an instant. */
export const toMs = (instant: string): number => Date.parse(instant);

/** `2026-04-22T23:59:59.999+08:00` */
export const toInstant = (ms: number): string => beijing(ms).format('YYYY-MM-DDTHH:mm:ss.SSSZ');

/** The Beijing date of a moment. */
export const toDate = (ms: number): string => beijing(ms).format('YYYY-MM-DD');

/** The exclusive end of a date: midnight after it. */
export const endOfDate = (date: string): number => toMs(`${date}T00:00:00+08:00`) + MS_PER_DAY;

/** Calendar days from `now` to a date, both counted in Beijing; 0 = today, negative = past. */
export function daysUntil(date: string, now: number): number {
  return Math.round((toMs(`${date}T00:00:00+08:00`) - toMs(`${toDate(now)}T00:00:00+08:00`)) / MS_PER_DAY);
}

/** The last moment before an exclusive deadline, as people read it: `4月22日 23:59`. */
export function formatLastMoment(closesBefore: string): string {
  return beijing(toMs(closesBefore) - 1).format('M月D日 HH:mm');
}

/** `2026年4月22日` or, without the year, `4月22日`. */
export function formatDate(date: string, options: { year?: boolean } = {}): string {
  return beijing(`${date}T00:00:00+08:00`).format(options.year ? 'YYYY年M月D日' : 'M月D日');
}

/** `11月22日 09:05` */
export const formatMoment = (instant: number | string): string => beijing(instant).format('M月D日 HH:mm');
