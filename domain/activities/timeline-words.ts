/** What the project's timeline says of an activity: old dates stay readable in it. */
import { formatDate, formatMoment } from '../time';
import type { Activity, ActivityPlan, FilingTodo } from './schema';

export const plannedWords = ({ title, startsAt, place }: ActivityPlan): string =>
  `安排活动“${title}”：${formatMoment(startsAt)}，${place}`;

const movedFilings = (before: readonly FilingTodo[], after: readonly FilingTodo[]): string[] =>
  after.flatMap(({ id, title, dueOn, doneOn }) => {
    const was = before.find((todo) => todo.id === id);
    if (!was) return [`新增：${title}，建议 ${formatDate(dueOn)} 前`];
    return doneOn !== null || was.dueOn === dueOn
      ? []
      : [`${title}，建议由 ${formatDate(was.dueOn)} 前改为 ${formatDate(dueOn)} 前`];
  });

/** `活动“X”改期：9月18日 09:00 → 9月25日 09:00；…` */
export function changedWords(before: Activity, after: ActivityPlan & Pick<Activity, 'filings'>): string {
  const renamed = before.title === after.title ? [] : [`名称改为“${after.title}”`];
  const moved =
    before.startsAt === after.startsAt && before.endsAt === after.endsAt
      ? []
      : [`改期：${formatMoment(before.startsAt)} → ${formatMoment(after.startsAt)}`];
  const relocated = before.place === after.place ? [] : [`地点改为${after.place}`];
  const details = [...renamed, ...moved, ...relocated, ...movedFilings(before.filings, after.filings)];
  return `修改活动“${before.title}”${details.length > 0 ? `：${details.join('；')}` : '的安排'}`;
}

export const recordedWords = ({ title, record }: Pick<Activity, 'title' | 'record'>, people: number | null): string =>
  `${record ? '更正' : ''}记录活动“${title}”已举办${people === null ? '' : `，参加 ${people} 人`}`;

export const cancelledWords = ({ title, startsAt }: Activity, reason: string): string =>
  `取消活动“${title}”（原定 ${formatMoment(startsAt)}）：${reason}`;

export const filedWords = ({ title }: Activity, todo: FilingTodo): string =>
  todo.doneOn === null
    ? `撤销登记：${todo.title}（“${title}”）`
    : `已办：${todo.title}（“${title}”，${formatDate(todo.doneOn)}${todo.number ? `，编号 ${todo.number}` : ''}）`;
