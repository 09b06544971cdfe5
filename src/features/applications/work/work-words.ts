/** How a work item looks: its dot, its stage, its days. */

import type { ApplicationSummary } from '@domain/applications/schema';
import { applicationStatusWords } from '@domain/applications/statuses';
import type { WorkItem } from '@domain/next-action';
import { projectStatusWords } from '@domain/projects/lifecycle';
import type { ProjectSummary } from '@domain/projects/summary';
import { beijing, daysUntil, formatLastMoment, toDate, toMs } from '@domain/time';
import type { DotState, Tone } from '@/components';

export interface Stage {
  dot: DotState;
  word: string;
  tone: Tone;
}

function applicationStage({ status }: ApplicationSummary): Stage {
  const word = applicationStatusWords[status];
  switch (status) {
    case 'draft':
      return { dot: 'half', word, tone: 'neutral' };
    case 'returned':
      return { dot: 'ringed', word, tone: 'bad' };
    case 'awarded':
      return { dot: 'full', word, tone: 'ok' };
    case 'declined':
    case 'withdrawn':
      return { dot: 'empty', word, tone: 'neutral' };
    default:
      return { dot: 'half', word, tone: 'brand' };
  }
}

function projectStage({ status, missing, itemCount }: ProjectSummary): Stage {
  const word = projectStatusWords[status];
  if (status === 'closed') return { dot: 'full', word, tone: 'ok' };
  if (status === 'acceptance_returned' || status === 'terminated') return { dot: 'ringed', word, tone: 'bad' };
  const dot = missing.length === 0 ? 'full' : missing.length < itemCount ? 'half' : 'empty';
  return { dot, word, tone: 'brand' };
}

export function stageOf(
  item: WorkItem,
  applications: readonly ApplicationSummary[],
  projects: readonly ProjectSummary[],
): Stage | null {
  const application = item.kind === 'application' ? applications.find(({ id }) => id === item.id) : undefined;
  if (application) return applicationStage(application);
  const project = projects.find(({ id }) => id === item.id);
  return project ? projectStage(project) : null;
}

export interface Due {
  days: number;
  /** The big number: days left, or days late. */
  value: string;
  unit: string;
  last: string;
  short: string;
}

export function dueOf(dueBefore: string | null, now: number): Due | null {
  if (dueBefore === null) return null;
  const days = daysUntil(toDate(toMs(dueBefore) - 1), now);
  const end = beijing(toMs(dueBefore) - 1);
  const isThisYear = end.year() === beijing(now).year();
  const last = `${isThisYear ? '' : `${end.year()}年`}${formatLastMoment(dueBefore)}`;
  if (days < 0) return { days, value: String(-days), unit: '天前已到期', last, short: `逾期 ${-days} 天` };
  if (days === 0) return { days, value: '今天', unit: '到期', last, short: '今天到期' };
  return { days, value: String(days), unit: '天后到期', last, short: `${days} 天` };
}
