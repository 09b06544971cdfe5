/** When an activity goes on, as it is said on its day: `今天 09:00–12:00`. */
import { beijing, daysUntil, formatDate, toDate, toMs } from '../time';
import type { Activity } from './schema';

const dayWord = (date: string, now: number): string => {
  const days = daysUntil(date, now);
  if (days === 0) return '今天';
  return days === 1 ? '明天' : formatDate(date);
};

export function heldAt({ startsAt, endsAt }: Pick<Activity, 'startsAt' | 'endsAt'>, now: number): string {
  const from = toDate(toMs(startsAt));
  const to = toDate(toMs(endsAt));
  const clock = (instant: string) => beijing(instant).format('HH:mm');
  const end = from === to ? clock(endsAt) : `${dayWord(to, now)} ${clock(endsAt)}`;
  return `${dayWord(from, now)} ${clock(startsAt)}–${end}`;
}
