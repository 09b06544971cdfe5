/** The dates of acceptance as they are read. */

import { returnedStatuses } from '@domain/projects/lifecycle';
import type { Project } from '@domain/projects/schema';
import type { ProjectSummary } from '@domain/projects/summary';
import { daysUntil, formatDate, toDate } from '@domain/time';

/** What came back has a last day of its own. */
export const dueOf = (project: Pick<ProjectSummary, 'status' | 'correctUntil' | 'acceptanceDueOn'>): string | null =>
  returnedStatuses.has(project.status) && project.correctUntil ? project.correctUntil : project.acceptanceDueOn;

/** `11月30日`, with its year where that is another than this. */
export const shortDate = (date: string, now: number): string =>
  formatDate(date, { year: !date.startsWith(toDate(now).slice(0, 4)) });

/** `还有 3 天`, `今天到期`, `已逾期 2 天` */
export function daysWords(date: string, now: number): string {
  const days = daysUntil(date, now);
  if (days === 0) return '今天到期';
  return days < 0 ? `已逾期 ${-days} 天` : `还有 ${days} 天`;
}

/** `2026年11月30日前（还有 8 天）`; a count over a year whose holidays are not published yet says so. */
export const dueWords = (date: string, isCertain: boolean, now: number): string =>
  `${formatDate(date, { year: true })}前（${daysWords(date, now)}）${isCertain ? '' : '，该年放假安排还没公布，按工作日估算'}`;

/** How it ended, in a word. */
export const outcomeWords: Record<NonNullable<Project['outcome']>['result'], string> = {
  passed: '验收通过',
  partial: '部分通过',
  declined: '未获资助',
  terminated: '已终止',
};
