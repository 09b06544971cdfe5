/** Activities still to be planned, each with the last day on which it can safely be held. */
import type { TaskProgress } from '../acceptance/schema';
import { addWorkingDays, isWorkingDay } from '../calendar/working-days';
import type { FilingRule, Task } from '../call/schema';
import type { Proposal } from './dates';
import { FILING_LEAD } from './filings';
import { filingsNeeded } from './filings-needed';
import { activitiesNeeded, taskProgress } from './progress';
import { tasksOf } from './requirements';
import { certain, latestOf, latestSafeDay, type ScheduleRules } from './schedule';
import type { ActivityMark } from './schema';
import { namedTitle } from './words';

export interface ScheduleInput {
  rules: ScheduleRules;
  filings: readonly FilingRule[];
  trackCodes: readonly string[];
  activities: readonly ActivityMark[];
  extendedTo: string | null;
  /** The Beijing date. */
  today: string;
}

/** Those that fulfil the task and those that are planned are none to propose; one that fell short has to be made up for. */
function leftOf(task: Task, { activityIds }: TaskProgress, activities: readonly ActivityMark[]): number {
  const planned = activities.filter(
    (mark) => mark.status === 'planned' && (task.eachActivity || mark.taskIds.includes(task.id)),
  );
  const times = activitiesNeeded(task) || (task.minimum?.perQuarter ?? 0);
  return Math.max(0, times - activityIds.length - planned.length);
}

function propose(
  task: Task,
  left: number,
  tasks: readonly Task[],
  { rules, filings, extendedTo, today }: ScheduleInput,
): Proposal {
  const latest = latestSafeDay(rules, tasks, task, extendedTo);
  const holdBy = latest?.date ?? null;
  // Nobody knows its name yet: what the notice wants it to be called, and what the task says it is.
  const needed = filingsNeeded(filings, {
    title: namedTitle(task.title, task.requiredTitle ?? ''),
    countries: [],
    expected: { countries: task.minimum?.countries },
  });
  // What begins on a Sunday begins on Monday.
  const firstDay = isWorkingDay(today) ? today : addWorkingDays(today, 1).date;
  const first = latestOf([...certain(today), ...needed.map(({ id }) => addWorkingDays(firstDay, FILING_LEAD[id]))]);
  const notBefore = first?.date ?? today;
  return {
    ...{ taskId: task.id, title: task.title, requiredTitle: task.requiredTitle, left, holdBy, notBefore },
    filings: needed.map(({ id, title }) => ({
      id,
      title,
      fileBy: addWorkingDays(holdBy ?? notBefore, -FILING_LEAD[id]).date,
    })),
    isCertain: (latest?.isCertain ?? true) && (first?.isCertain ?? true),
    isTight: holdBy !== null && holdBy < notBefore,
  };
}

/** Soonest first. */
export function proposals(input: ScheduleInput): Proposal[] {
  const { rules, trackCodes, activities } = input;
  const tasks = tasksOf(rules, trackCodes);
  const progress = taskProgress(rules, trackCodes, activities);
  return tasks
    .flatMap((task, i) => {
      const mine = progress[i];
      const left = mine ? leftOf(task, mine, activities) : 0;
      return left > 0 ? [propose(task, left, tasks, input)] : [];
    })
    .sort((a, b) => (a.holdBy ?? '9').localeCompare(b.holdBy ?? '9'));
}
