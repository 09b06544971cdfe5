/** Filings as dated to-dos before the activity. */
import { addWorkingDays } from '../calendar/working-days';
import type { FilingRule } from '../call/schema';
import { toDate, toMs } from '../time';
import { type Filed, filingsNeeded } from './filings-needed';
import type { FilingTodo } from './schema';

/**
 * Working days before the activity by which we advise to file. No notice states a number: gx-2026 二、（二）5 says 按要求,
 * gx-2023 2023-3 （四）2 says 提前. It is advice, and the pages say 建议.
 */
export const FILING_LEAD: Record<FilingRule['id'], number> = { forum: 15, foreign_affairs: 30, experts: 5 };

/** The last day advised for a filing of an activity that begins on a date. */
export const fileBy = (kind: FilingRule['id'], startsOn: string) => addWorkingDays(startsOn, -FILING_LEAD[kind]);

/**
 * What is to be filed for an activity as it is planned now. What was filed stays filed when it moves; what is no longer
 * needed goes, unless it was filed.
 */
export function filingTodos(
  rules: readonly FilingRule[],
  activity: Filed & { startsAt: string },
  before: readonly FilingTodo[] = [],
): FilingTodo[] {
  const startsOn = toDate(toMs(activity.startsAt));
  const needed = new Set(filingsNeeded(rules, activity).map(({ id }) => id));
  return rules.flatMap(({ id, title, source }) => {
    const known = before.find((todo) => todo.id === id);
    const doneOn = known?.doneOn ?? null;
    if (!needed.has(id) && doneOn === null) return [];
    const { date, isCertain } = fileBy(id, startsOn);
    return [{ id, title, source, dueOn: date, isCertain, doneOn, number: known?.number ?? null }];
  });
}
