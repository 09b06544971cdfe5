/**
 * What the notice asks of one activity: the words its name must carry, every number, its days. The same check answers while
 * it is planned and when it is recorded. It warns; whether to hold the activity is not ours to decide.
 */
import type { Category, Task } from '../call/schema';
import { formatDate, toDate, toMs } from '../time';
import { type Measured, type MeasuredKey, measure } from './counts';
import { askedWords, measuredKeys, missingWords } from './words';

export interface Requirement {
  /** `<task>:<what>` */
  id: string;
  taskId: string;
  /** What is asked, in words. */
  asked: string;
  isMet: boolean;
  /** What is missing and what would meet it; empty when met. */
  missing: string;
  source: string;
}

export interface ActivityFacts extends Measured {
  title: string;
  taskIds: readonly string[];
}

export type TaskRules = Pick<Category, 'tasks' | 'completion'>;

/** The tasks of a project: those of its tracks, and those that bind every track. */
export const tasksOf = ({ tasks }: Pick<Category, 'tasks'>, trackCodes: readonly string[]): Task[] =>
  tasks.filter((task) => task.trackCodes.length === 0 || task.trackCodes.some((code) => trackCodes.includes(code)));

/** Those that one activity is measured against: what it names, and what is asked of every activity. */
export const tasksOfActivity = (tasks: readonly Task[], { taskIds }: Pick<ActivityFacts, 'taskIds'>): Task[] =>
  tasks.filter((task) => task.eachActivity || taskIds.includes(task.id));

function nameRequirement(task: Task, { title }: ActivityFacts): Requirement[] {
  const name = task.requiredTitle;
  if (name === null) return [];
  const isMet = title.includes(name);
  return [
    {
      id: `${task.id}:name`,
      taskId: task.id,
      asked: `活动名称须冠“${name}”`,
      isMet,
      missing: isMet ? '' : `活动名称里没有“${name}”，不冠名不能通过验收；请一字不差加在名称最前面`,
      source: task.source,
    },
  ];
}

const numberRequirement =
  (task: Task, facts: ActivityFacts) =>
  ([key, n]: readonly [MeasuredKey, number]): Requirement => {
    const have = measure(facts, key);
    return {
      id: `${task.id}:${key}`,
      taskId: task.id,
      asked: askedWords(key, n, task.title),
      isMet: have >= n,
      missing: have >= n ? '' : missingWords(key, have, n, task.title),
      source: task.source,
    };
  };

/** Minimums of the task that activities are measured by: each on its own, or all together. */
export function measuredMinimums(task: Task, isCumulative: boolean): (readonly [MeasuredKey, number])[] {
  return measuredKeys.flatMap((key) => {
    const n = task.minimum?.[key];
    return n !== undefined && task.cumulative.includes(key) === isCumulative ? [[key, n] as const] : [];
  });
}

/** Its first and last day, both in Beijing; one that ends at midnight ends on the day before. */
const daysHeld = ({ startsAt, endsAt }: Measured) => ({ from: toDate(toMs(startsAt)), to: toDate(toMs(endsAt) - 1) });

function dateRequirement(task: Task, facts: ActivityFacts): Requirement[] {
  const between = task.heldBetween;
  if (!between) return [];
  const { from, to } = daysHeld(facts);
  const isMet = (between.from === null || from >= between.from) && (between.to === null || to <= between.to);
  const earliest = between.from ? `${formatDate(between.from, { year: true })}起` : '';
  const latest = between.to ? `${formatDate(between.to, { year: true })}前` : '';
  const asked = `须在${[earliest, latest].filter(Boolean).join('、')}举办`;
  return [
    {
      id: `${task.id}:date`,
      taskId: task.id,
      asked,
      isMet,
      missing: isMet ? '' : `举办日期不在规定时间内：${asked}，请改期`,
      source: task.source,
    },
  ];
}

/** What one task asks of one activity. */
export const requirementsOfTask = (task: Task, facts: ActivityFacts): Requirement[] => [
  ...nameRequirement(task, facts),
  ...measuredMinimums(task, false).map(numberRequirement(task, facts)),
  ...dateRequirement(task, facts),
];

function completionRequirement({ completion }: TaskRules, facts: ActivityFacts): Requirement[] {
  const { dueOn } = completion;
  if (dueOn === null || daysHeld(facts).to <= dueOn) return [];
  return [
    {
      id: 'completion',
      taskId: '',
      asked: `项目须在${formatDate(dueOn, { year: true })}前完成`,
      isMet: false,
      missing: `举办日期晚于项目完成时限${formatDate(dueOn, { year: true })}，请提前举办，或先申请延期`,
      source: '项目完成时限',
    },
  ];
}

export const checkActivity = (
  category: TaskRules,
  trackCodes: readonly string[],
  facts: ActivityFacts,
): Requirement[] => [
  ...tasksOfActivity(tasksOf(category, trackCodes), facts).flatMap((task) => requirementsOfTask(task, facts)),
  ...completionRequirement(category, facts),
];

export const unmetOf = (requirements: readonly Requirement[]): Requirement[] =>
  requirements.filter(({ isMet }) => !isMet);
