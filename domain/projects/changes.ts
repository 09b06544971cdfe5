/**
 * Change requests (变更申请) and extensions (延期验收): GX-2023 and GX-2026 四（三）. One at a time, decided by an officer; also after
 * the last day, for that is when most are asked.
 */
import { MAX_CHANGE_REQUESTS, MAX_EXTENSION_DAYS } from '../constants';
import type { FieldProblem } from '../errors';
import { formatDate, MS_PER_DAY, toDate, toInstant } from '../time';
import { collectingStatuses, returnedStatuses, statusAfterExtension } from './lifecycle';
import { openChange } from './queue';
import type { ChangeRequest, Project } from './schema';

type Changing = Pick<Project, 'status' | 'funding' | 'changes' | 'correctUntil'>;

/** Why nothing can be asked now, in words; null when it can. */
export function askRefusal(project: Changing): string | null {
  if (!collectingStatuses.has(project.status))
    return '材料已经提交或项目已经结束，现在不能申请变更；如有需要请联系科协';
  if (openChange(project)) return '上一次申请科协还没有答复，答复后才能再申请';
  if (project.changes.length >= MAX_CHANGE_REQUESTS)
    return `变更和延期最多申请 ${MAX_CHANGE_REQUESTS} 次，请直接联系科协`;
  return null;
}

/** The new day lies ahead, and behind the one that holds. */
export function newDateProblem(newDate: string, dueOn: string | null, now: number): FieldProblem | null {
  const wrong = (message: string) => ({ path: 'newDate', label: '延期到', message });
  if (newDate < toDate(now)) return wrong('不能早于今天');
  if (dueOn !== null && newDate <= dueOn) {
    return wrong(`须晚于现在的最后期限 ${formatDate(dueOn, { year: true })}`);
  }
  if (newDate > toDate(now + MAX_EXTENSION_DAYS * MS_PER_DAY)) return wrong('最多延两年，请核对年份');
  return null;
}

export interface Decision {
  decision: 'grant' | 'refuse';
  comment: string | null;
}

/** What a decision makes of the project; the day that held is kept with the request. */
export function decideChange(
  project: Changing,
  change: ChangeRequest,
  { decision, comment }: Decision,
  { dueOn, now }: { dueOn: string | null; now: number },
): Partial<Project> {
  const isExtended = decision === 'grant' && change.newDate !== null;
  const decided: ChangeRequest = {
    ...change,
    state: decision === 'grant' ? 'granted' : 'refused',
    decidedAt: toInstant(now),
    comment,
    previousDate: isExtended ? dueOn : null,
  };
  const changes = project.changes.map((other) => (other.id === change.id ? decided : other));
  if (!isExtended) return { changes };
  return {
    changes,
    extendedTo: change.newDate,
    status: statusAfterExtension(project) ?? project.status,
    // A correction has a day of its own, which moves with it.
    ...(returnedStatuses.has(project.status) ? { correctUntil: change.newDate } : {}),
  };
}

const day = (date: string | null): string => (date === null ? '未定' : formatDate(date, { year: true }));

export const askedWords = ({ kind, text, reason, newDate }: ChangeRequest): string =>
  kind === 'extension'
    ? `申请延期验收，延到 ${day(newDate)}。未完成：${text}。原因：${reason}`
    : `申请变更：${text}。原因：${reason}`;

/** `同意延期验收：2026年11月30日 → 2027年3月31日`, with what the officer added. */
export function decidedWords({ kind, state, text, newDate, previousDate, comment }: ChangeRequest): string {
  const what = kind === 'extension' ? '延期验收' : '变更';
  const dates = kind === 'extension' ? `${day(previousDate)} → ${day(newDate)}` : text;
  const words = state === 'granted' ? `同意${what}：${dates}` : `不同意${what}`;
  return comment ? `${words}。${state === 'granted' ? '说明' : '原因'}：${comment}` : words;
}
