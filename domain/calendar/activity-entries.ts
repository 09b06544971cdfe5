import type { Activity } from '../activities/schema';
import { endOfDate, toInstant } from '../time';
import { beginningEntry, type CalendarEntry, deadlineEntry } from './entry';

type Dated = Pick<Activity, 'id' | 'title' | 'status' | 'startsAt' | 'place' | 'filings'>;

/** Its beginning, and what is still to be filed before it. */
export function activityEntries({ id, title, status, startsAt, place, filings }: Dated, now: number): CalendarEntry[] {
  if (status !== 'planned') return [];
  const note = '改期后请重新加入，以活动页的时间为准。';
  const open = filings.filter(({ doneOn }) => doneOn === null);
  return [
    beginningEntry({ id, title: `活动：${title}`, startsAt, note: `地点：${place}。\n${note}` }, now),
    ...open.map((filing) => {
      const dueBefore = toInstant(endOfDate(filing.dueOn));
      return deadlineEntry({ id: `${id}-${filing.id}`, title: `${filing.title}：${title}`, dueBefore, note }, now);
    }),
  ].filter((entry) => entry !== null);
}
