/**
 * The backward schedule: from the last days a notice sets to the last day on which an activity can safely be held. Pure
 * calendar; what it proposes always leaves every later date possible.
 */
import { addTerm, addWorkingDays, type CountedDate, isWorkingDay } from '../calendar/working-days';
import type { Category, Task } from '../call/schema';
import { toDate, toMs } from '../time';
import type { FollowingDates } from './dates';
import { tasksOf, tasksOfActivity } from './requirements';

/** Working days to write up and collect the materials after the last activity. Advice; no notice states it. */
export const MATERIALS_LEAD = 5;

export type ScheduleRules = Pick<Category, 'tasks' | 'completion' | 'acceptance'>;
type Term = NonNullable<Category['acceptance']['items'][number]['dueAfter']>;

/** What is due so long after the activity: 活动结束后10个工作日内 (2023-3 （六）), 1周、1个月 (gd-2024 一、（一）1). */
const AFTER_ACTIVITY = '活动结束';
function termsOf({ acceptance }: ScheduleRules): Pick<Term, 'n' | 'unit'>[] {
  const terms = acceptance.items.flatMap(({ dueAfter }) => (dueAfter?.event === AFTER_ACTIVITY ? [dueAfter] : []));
  const days = acceptance.workingDaysAfterActivity;
  const all = days === null ? terms : [...terms, { n: days, unit: 'workingDay' as const }];
  return [...new Map(all.map(({ n, unit }) => [`${n}${unit}`, { n, unit }])).values()];
}

/** Of several counted dates the one that counts, uncertain when any was. */
function pick(dates: readonly CountedDate[], isBetter: (a: string, b: string) => boolean): CountedDate | null {
  const [first, ...rest] = dates;
  if (!first) return null;
  return rest.reduce(
    (best, one) => ({
      date: isBetter(one.date, best.date) ? one.date : best.date,
      isCertain: best.isCertain && one.isCertain,
    }),
    first,
  );
}
const earliestOf = (dates: readonly CountedDate[]) => pick(dates, (a, b) => a < b);
export const latestOf = (dates: readonly CountedDate[]) => pick(dates, (a, b) => a > b);

/** The day itself when it is worked on, else the last one before. */
const workedOnBy = ({ date, isCertain }: CountedDate): CountedDate => {
  if (isWorkingDay(date)) return { date, isCertain };
  const before = addWorkingDays(date, -1);
  return { date: before.date, isCertain: isCertain && before.isCertain };
};

export const certain = (date: string | null | undefined): CountedDate[] => (date ? [{ date, isCertain: true }] : []);

/** The day by which everything must have been handed in; null where it only counts from the activity. */
export function handedInBy({ acceptance, completion }: ScheduleRules, extendedTo: string | null): string | null {
  if (extendedTo !== null || acceptance.dueOn !== null) return extendedTo ?? acceptance.dueOn;
  return termsOf({ acceptance, completion, tasks: [] }).length > 0 ? null : completion.dueOn;
}

/**
 * The last day on which an activity of a task may safely be held; null where the notice sets no date at all. `extendedTo`
 * takes the place of the last days that were extended, not of a season (年会须在 8–10 月).
 */
export function latestSafeDay(
  rules: ScheduleRules,
  tasks: readonly Task[],
  task: Task | null,
  extendedTo: string | null,
): CountedDate | null {
  const seasons = tasks
    .filter((one) => one === task || one.eachActivity)
    .flatMap(({ heldBetween }) => (extendedTo === null || heldBetween?.from ? certain(heldBetween?.to) : []));
  const end = handedInBy(rules, extendedTo);
  const last = end === null ? null : workedOnBy({ date: end, isCertain: true });
  const beforeEnd = last
    ? [{ n: MATERIALS_LEAD, unit: 'workingDay' as const }, ...termsOf(rules)].map(({ n, unit }) => {
        const day = addTerm(last.date, -n, unit);
        return { date: day.date, isCertain: last.isCertain && day.isCertain };
      })
    : [];
  const latest = earliestOf([...seasons, ...certain(extendedTo ?? rules.completion.dueOn), ...beforeEnd]);
  return latest && workedOnBy(latest);
}

/** The last day of what is due after an activity; null where the notice sets no such term. */
export function materialsDueOn(rules: ScheduleRules, endsAt: string): CountedDate | null {
  const day = toDate(toMs(endsAt) - 1);
  return earliestOf(termsOf(rules).map(({ n, unit }) => addTerm(day, n, unit)));
}

export function followingDates(
  rules: ScheduleRules,
  trackCodes: readonly string[],
  activity: { endsAt: string; taskIds: readonly string[] },
  extendedTo: string | null,
): FollowingDates {
  const tasks = tasksOf(rules, trackCodes);
  const mine = tasksOfActivity(tasks, activity);
  const days = (mine.length > 0 ? mine : [null]).flatMap((task) => {
    const day = latestSafeDay(rules, tasks, task, extendedTo);
    return day ? [day] : [];
  });
  const latestSafeOn = earliestOf(days);
  const heldOn = toDate(toMs(activity.endsAt) - 1);
  return {
    materialsDueOn: materialsDueOn(rules, activity.endsAt),
    latestSafeOn,
    isLate: latestSafeOn !== null && heldOn > latestSafeOn.date,
  };
}
