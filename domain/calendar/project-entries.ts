import type { NextDate } from '../projects/next-date';
import { endOfDate, toInstant } from '../time';
import { type CalendarEntry, deadlineEntry } from './entry';

/** The day by which the materials are to be handed in; the project's other dates are in its own page and reminders. */
export function acceptanceEntries(
  { id, title }: { id: string; title: string },
  dates: readonly NextDate[],
  now: number,
): CalendarEntry[] {
  return dates
    .filter((date) => date.id === 'acceptance')
    .map(({ title: what, on, isCertain }) => {
      const note = `${isCertain ? '' : '当年放假安排未公布，按周末推算。'}改期后请重新加入，以项目页的日期为准。`;
      const dueBefore = toInstant(endOfDate(on));
      return deadlineEntry({ id: `${id}-acceptance`, title: `${what}：${title}`, dueBefore, note }, now);
    })
    .filter((entry) => entry !== null);
}
