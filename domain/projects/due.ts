/** The last day of a project: the one function that lists, pages, reminders and checks ask. */
import type { ActivityMark } from '../activities/schema';
import { addWorkingDays, type CountedDate } from '../calendar/working-days';
import type { Category } from '../call/schema';
import { endOfDate, toDate, toInstant, toMs } from '../time';
import { returnedStatuses } from './lifecycle';
import type { Project } from './schema';

type DueRules = Pick<Category, 'acceptance' | 'completion'>;
export type DueProject = Pick<Project, 'status' | 'extendedTo' | 'correctUntil'> & {
  activities: readonly Pick<ActivityMark, 'status' | 'endsAt'>[];
};

const certain = (date: string | null): CountedDate | null => (date === null ? null : { date, isCertain: true });

/** The end of the last activity that is planned or was held; null while there is none. */
export function lastActivityOn(activities: DueProject['activities']): string | null {
  const ends = activities.filter(({ status }) => status !== 'cancelled').map(({ endsAt }) => toMs(endsAt));
  return ends.length === 0 ? null : toDate(Math.max(...ends));
}

/**
 * As the notice sets it: its own day; else so many working days after the activity (GX-2023 2023-3 （六）: 10); else the
 * day by which the work must be complete, which also stands in while no activity is planned yet.
 */
function noticeDue({ acceptance, completion }: DueRules, activities: DueProject['activities']): CountedDate | null {
  if (acceptance.dueOn !== null) return certain(acceptance.dueOn);
  const lastOn = lastActivityOn(activities);
  if (acceptance.workingDaysAfterActivity !== null && lastOn !== null) {
    return addWorkingDays(lastOn, acceptance.workingDaysAfterActivity);
  }
  return certain(completion.dueOn);
}

/** A correction has its own day; a granted extension replaces the notice's. Null: the notice names none. */
export function projectDue(rules: DueRules, project: DueProject): CountedDate | null {
  if (returnedStatuses.has(project.status) && project.correctUntil !== null) return certain(project.correctUntil);
  return certain(project.extendedTo) ?? noticeDue(rules, project.activities);
}

export const projectDueOn = (rules: DueRules, project: DueProject): string | null =>
  projectDue(rules, project)?.date ?? null;

/** The same as an exclusive instant. */
export function projectDueBefore(rules: DueRules, project: DueProject): string | null {
  const dueOn = projectDueOn(rules, project);
  return dueOn === null ? null : toInstant(endOfDate(dueOn));
}
