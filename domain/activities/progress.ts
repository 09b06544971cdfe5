/**
 * Tasks of the category against all activities of a project. Only what was held counts, and only where it did all the notice
 * asks of it: 没有冠名的活动不能通过验收 (2026-1 三). Papers and films that a task asks for are counted by the checklist's files.
 */
import type { TaskProgress } from '../acceptance/schema';
import type { Task } from '../call/schema';
import { measure } from './counts';
import { type QuarterNeed, quartersOf } from './quarters';
import { measuredMinimums, requirementsOfTask, type TaskRules, tasksOf, unmetOf } from './requirements';
import type { ActivityMark } from './schema';
import { askedWords, missingWords } from './words';

const isHeld = (mark: ActivityMark): boolean => mark.status === 'held';

const ofTask = (task: Task, activities: readonly ActivityMark[]): ActivityMark[] =>
  activities.filter((mark) => mark.status !== 'cancelled' && (task.eachActivity || mark.taskIds.includes(task.id)));

/** What one activity lacks of what its task asks of it, and of what is asked of every activity. */
const lackedBy = (mark: ActivityMark, task: Task, tasks: readonly Task[]): string[] =>
  tasks
    .filter((other) => other === task || other.eachActivity)
    .flatMap((other) => unmetOf(requirementsOfTask(other, mark)))
    .map(({ missing }) => missing);

/** How many activities the task wants; 0 where none is asked for. 期 (sessions) are held one by one like 场 (activities). */
export function activitiesNeeded(task: Task): number {
  const times = task.minimum?.activities ?? task.minimum?.sessions;
  if (times !== undefined) return times;
  return task.requiredTitle !== null || measuredMinimums(task, false).length > 0 ? 1 : 0;
}

const isCounted = (task: Task): boolean =>
  activitiesNeeded(task) > 0 || task.minimum?.perQuarter !== undefined || measuredMinimums(task, true).length > 0;

/** `须冠“八桂科技讲坛”、参加人数 50 人以上` */
const askedOfEach = (task: Task): string =>
  [
    ...(task.requiredTitle === null ? [] : [`须冠“${task.requiredTitle}”`]),
    ...measuredMinimums(task, false).map(([key, n]) => askedWords(key, n, task.title)),
  ].join('、');

interface Standing {
  task: Task;
  /** Of the project. */
  tasks: readonly Task[];
  /** Activities of the task, planned and held. */
  mine: readonly ActivityMark[];
  /** Held, with all that was asked. */
  done: readonly ActivityMark[];
}

/** What stands nearest: the planned one that only has to be held, else the held one and what it lacks, else what is asked. */
function timesMissing({ task, tasks, mine, done }: Standing): string[] {
  const left = activitiesNeeded(task) - done.length;
  if (left <= 0) return [];
  const planned = mine.find((mark) => mark.status === 'planned');
  const short = mine.find((mark) => isHeld(mark) && !done.includes(mark));
  const how = planned
    ? `“${planned.title}”已安排，办完后记录即可`
    : short
      ? `“${short.title}”${lackedBy(short, task, tasks).join('；')}`
      : askedOfEach(task);
  return [`还差 ${left} 场${how ? `：${how}` : ''}`];
}

function togetherMissing({ task, done }: Standing): string[] {
  return measuredMinimums(task, true).flatMap(([key, n]) => {
    const have = done.reduce((sum, mark) => sum + measure(mark, key), 0);
    return have >= n ? [] : [`各场合计${missingWords(key, have, n, task.title)}`];
  });
}

function quarterMissing({ task, done }: Standing, quarters: (n: number) => QuarterNeed[]): string[] {
  const perQuarter = task.minimum?.perQuarter;
  if (perQuarter === undefined) return [];
  const needs = quarters(perQuarter);
  // Where nothing tells which quarters are meant, one activity at least.
  if (needs.length === 0) return done.length > 0 ? [] : ['还差 1 场'];
  return needs.flatMap(({ name, from, to, n }) => {
    const have = done.filter(({ startsAt }) => startsAt >= from && startsAt < to).length;
    return have >= n ? [] : [`${name}还差 ${n - have} 场`];
  });
}

function progressOf(
  task: Task,
  tasks: readonly Task[],
  activities: readonly ActivityMark[],
  quarters: (n: number) => QuarterNeed[],
): TaskProgress {
  const base = { taskId: task.id, title: task.title, source: task.source };
  if (!isCounted(task)) return { ...base, state: 'none', missing: '', activityIds: [] };
  const mine = ofTask(task, activities);
  const done = mine.filter((mark) => isHeld(mark) && lackedBy(mark, task, tasks).length === 0);
  const standing = { task, tasks, mine, done };
  const missing = [...timesMissing(standing), ...togetherMissing(standing), ...quarterMissing(standing, quarters)].join(
    '；',
  );
  return { ...base, state: missing === '' ? 'met' : 'unmet', missing, activityIds: done.map(({ id }) => id) };
}

/**
 * Tasks of the project's tracks in the notice's order. `startedOn`: the day the project began, for what is asked in every
 * quarter; without it, every quarter of the year it is completed in.
 */
export function taskProgress(
  category: TaskRules,
  trackCodes: readonly string[],
  activities: readonly ActivityMark[],
  startedOn: string | null = null,
): TaskProgress[] {
  const tasks = tasksOf(category, trackCodes);
  const quarters = (n: number) => quartersOf(category.completion.dueOn, startedOn, n);
  return tasks.map((task) => progressOf(task, tasks, activities, quarters));
}
