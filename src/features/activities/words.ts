/** How activities read on the phone. */
import { type Counts, plannedCounts, recordedCounts } from '@domain/activities/counts';
import { checkActivity, type Requirement } from '@domain/activities/requirements';
import { beijing, formatDate, toDate, toMs } from '@domain/time';
import type { Tone } from '@/components';
import type { Overview, ShownActivity } from './use-activities';

const WEEKDAYS = '日一二三四五六';

/** `9月18日 周五 09:00–12:00`; with both days where it lasts longer. */
export function whenWords({ startsAt, endsAt }: Pick<ShownActivity, 'startsAt' | 'endsAt'>): string {
  const start = beijing(startsAt);
  const end = beijing(endsAt);
  const day = `${start.format('M月D日')} 周${WEEKDAYS[start.day()]} ${start.format('HH:mm')}`;
  const isOneDay = toDate(toMs(startsAt)) === toDate(toMs(endsAt));
  return `${day}–${isOneDay ? end.format('HH:mm') : end.format('M月D日 HH:mm')}`;
}

/** Held on paper, but nobody wrote down how it went. */
export const isToRecord = ({ status, endsAt }: Pick<ShownActivity, 'status' | 'endsAt'>, now: number): boolean =>
  status === 'planned' && toMs(endsAt) <= now;

export function stateTag(activity: ShownActivity, now: number): { tone: Tone; word: string } {
  if (activity.status === 'cancelled') return { tone: 'neutral', word: '已取消' };
  if (activity.status === 'held') return { tone: 'ok', word: '已举办' };
  return isToRecord(activity, now) ? { tone: 'warn', word: '待记录' } : { tone: 'brand', word: '待举办' };
}

export const countsOf = (activity: ShownActivity): Counts =>
  activity.record ? recordedCounts(activity, activity.record) : plannedCounts(activity);

/** What the notice asks of an activity as it stands. */
export const requirementsOf = (overview: Overview, activity: ShownActivity): Requirement[] =>
  checkActivity(overview, overview.project.trackCodes, { ...activity, counts: countsOf(activity) });

/** `8月28日`, with the year where it is another one. */
export const dayWords = (date: string, now: number): string =>
  formatDate(date, { year: !date.startsWith(toDate(now).slice(0, 4)) });

export const UNCERTAIN = '跨到的年份节假日还没公布，暂按周一至周五估算，公布后请再核对。';
