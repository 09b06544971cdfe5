/** What may be done with an activity, and when: the phone offers by these rules, the server holds to them. */
import type { FieldProblem } from '../errors';
import { collectingStatuses, type ProjectStatus } from '../projects/lifecycle';
import { MS_PER_DAY, toDate, toMs } from '../time';
import type { Activity, ActivityPlan } from './schema';

/** A year mistyped is worth a question. */
const MAX_DISTANCE_DAYS = 3 * 366;
const MAX_LENGTH_DAYS = 60;

const problem = (path: string, label: string, message: string): FieldProblem => ({ path, label, message });

/** What is wrong with the dates of a plan; null when nothing is. */
export function planProblem(plan: Pick<ActivityPlan, 'startsAt' | 'endsAt'>, now: number): FieldProblem | null {
  const start = toMs(plan.startsAt);
  if (Math.abs(start - now) > MAX_DISTANCE_DAYS * MS_PER_DAY) {
    return problem('plan.startsAt', '开始时间', '离今天超过三年，请核对年份');
  }
  if (toMs(plan.endsAt) - start > MAX_LENGTH_DAYS * MS_PER_DAY) {
    return problem('plan.endsAt', '结束时间', `一场活动最长 ${MAX_LENGTH_DAYS} 天，请核对日期，或分成几场`);
  }
  return null;
}

/** A filing is recorded once it was done. */
export const doneOnProblem = (doneOn: string | null, now: number): FieldProblem | null =>
  doneOn !== null && doneOn > toDate(now) ? problem('doneOn', '办理日期', '不能晚于今天') : null;

/** Why activities of a project cannot be changed now, in words; null when they can. */
export const projectRefusal = (status: ProjectStatus): string | null =>
  collectingStatuses.has(status) ? null : '材料已经提交或项目已经结束，现在不能改活动；科协退回后可以再改';

type Doing = Pick<Activity, 'status' | 'startsAt'>;
export type ActivityDeed = 'change' | 'record' | 'cancel' | 'file';

/** Why it cannot be done with this activity, in words; null when it can. */
export function activityRefusal(deed: ActivityDeed, { status, startsAt }: Doing, now: number): string | null {
  if (status === 'cancelled') return '活动已经取消，不能再改；要办请重新安排一场';
  if (deed === 'cancel' && status === 'held') return '活动已经举办并记录，不能取消；记录有误请更正记录';
  if (deed === 'record' && toMs(startsAt) > now) return '活动还没有开始，开始之后才能记录';
  return null;
}

/** What was held stays in the past. */
export const movesIntoFuture = ({ status }: Pick<Activity, 'status'>, startsAt: string, now: number): boolean =>
  status === 'held' && toMs(startsAt) > now;
