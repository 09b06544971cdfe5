/** How long an activity lasts, as notices count it: half days and days, both in Beijing. */
import { MS_PER_DAY, MS_PER_HOUR, toDate, toMs } from '../time';

/** No notice says how long half a day is; a morning or an afternoon of meetings is three hours. */
const HALF_DAY_HOURS = 3;
const HALF_DAYS_PER_DAY = 2;

interface Span {
  startsAt: string;
  endsAt: string;
}

/** What of it falls on each of its days, in milliseconds. */
function perDay({ startsAt, endsAt }: Span): number[] {
  const end = toMs(endsAt);
  const parts: number[] = [];
  let from = toMs(startsAt);
  while (from < end) {
    const midnight = toMs(`${toDate(from)}T00:00:00+08:00`) + MS_PER_DAY;
    const to = Math.min(midnight, end);
    parts.push(to - from);
    from = to;
  }
  return parts;
}

export const daysOf = (span: Span): number => perDay(span).length;

export const halfDaysOf = (span: Span): number =>
  perDay(span)
    .map((ms) => Math.min(HALF_DAYS_PER_DAY, Math.floor(ms / (HALF_DAY_HOURS * MS_PER_HOUR))))
    .reduce((sum, halves) => sum + halves, 0);
