/** The last day of one item: its own, or the project's. */
import { addTerm, type CountedDate } from '../calendar/working-days';
import type { ChecklistItemRule } from '../call/schema';
import { lastActivityOn, projectDue } from '../projects/due';
import { returnedStatuses } from '../projects/lifecycle';
import type { ChecklistFacts, ChecklistRules } from './facts';

type Term = NonNullable<ChecklistItemRule['dueAfter']>;
type Facts = Pick<ChecklistFacts, 'status' | 'activities' | 'extendedTo' | 'correctUntil'>;

/** The events that terms are counted from, as the notices name them. */
const eventDates: Record<string, (rules: ChecklistRules, facts: Facts) => string | null> = {
  活动结束: (_rules, { activities }) => lastActivityOn(activities),
  项目结束: ({ completion }) => completion.dueOn,
};

/** GX-2023 2023-3 （六）writes acceptance itself as `活动结束后10个工作日内`; each of its items repeats that. */
const isTermOfAcceptance = ({ event, n, unit }: Term, { acceptance }: ChecklistRules): boolean =>
  event === '活动结束' && unit === 'workingDay' && n === acceptance.workingDaysAfterActivity;

/**
 * An extension moves the acceptance, not a day that an item has of its own (GX-2023 2023-10: the film 不能延期); what came
 * back is due when the correction is.
 */
export function itemDue(
  { dueOn, dueAfter }: Pick<ChecklistItemRule, 'dueOn' | 'dueAfter'>,
  rules: ChecklistRules,
  facts: Facts,
  isReturned: boolean,
): CountedDate | null {
  if (isReturned && returnedStatuses.has(facts.status)) return projectDue(rules, facts);
  if (dueOn !== null) return { date: dueOn, isCertain: true };
  if (dueAfter === null) return projectDue(rules, facts);
  if (facts.extendedTo !== null && isTermOfAcceptance(dueAfter, rules)) {
    return { date: facts.extendedTo, isCertain: true };
  }
  const from = eventDates[dueAfter.event]?.(rules, facts) ?? null;
  return from === null ? null : addTerm(from, dueAfter.n, dueAfter.unit);
}
