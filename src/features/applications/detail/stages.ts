/** The timeline of an application: what happened, from its events; then what is still to come. */
import type { ApplicationAsk } from '@domain/applications/ask';
import type { ApplicationStatus } from '@domain/applications/lifecycle';
import type { Application } from '@domain/applications/schema';
import type { Category } from '@domain/call/schema';
import { actorRoleWords, type TimelineEvent } from '@domain/events';
import { formatLastMoment, formatMoment, toMs } from '@domain/time';
import type { TimelineItem } from '@/components';

const path: Record<Category['funding'], ApplicationStatus[]> = {
  advance: ['submitted', 'formal_review', 'expert_review', 'publicity', 'awarded'],
  afterwards: ['submitted', 'formal_review', 'registered'],
};
/** As steps that are still to come, not as a state. */
const stepWords: Partial<Record<ApplicationStatus, string>> = {
  submitted: '提交申报',
  formal_review: '形式审查',
  expert_review: '专家评审',
  publicity: '公示',
  awarded: '立项',
  registered: '登记',
};

function stillToCome(status: ApplicationStatus, funding: Category['funding']): (string | undefined)[] {
  if (status === 'declined' || status === 'withdrawn') return [];
  const steps = path[funding].slice(path[funding].indexOf(status) + 1).map((step) => stepWords[step]);
  return status === 'returned' ? ['重新提交', ...steps.slice(1)] : steps;
}

export function timelineItems(
  status: ApplicationStatus,
  events: readonly TimelineEvent[],
  funding: Category['funding'],
): TimelineItem[] {
  const happened = [...events].sort((a, b) => a.at.localeCompare(b.at));
  return [
    ...happened.map((event, index) => ({
      title: event.text,
      note: event.actorRole === 'system' ? null : `${actorRoleWords[event.actorRole]} ${event.actorName}`,
      at: formatMoment(event.at),
      state: index === happened.length - 1 ? ('now' as const) : ('done' as const),
    })),
    ...stillToCome(status, funding).map((title = '') => ({ title, state: 'todo' as const })),
  ];
}

/** What the reader is asked to do, or whom she is waiting for. */
const statusAdvice: Record<ApplicationStatus, string> = {
  draft: '还没有提交，请在截止前填完并提交。',
  submitted: '等待科协受理，您现在不用做什么，有进展会通知您。',
  formal_review: '科协正在审查材料是否齐全、是否符合条件。',
  returned: '科协退回了这份申报，请按意见修改后重新提交。',
  expert_review: '专家正在评审，结果出来后会通知您。',
  publicity: '评审结果正在公示，公示结束后确定立项。',
  awarded: '已经立项，请签订合同、开展活动，按验收材料清单准备。',
  registered: '已经登记，请按计划开展活动，期限前提交活动成果；评审通过后给予资助。',
  declined: '本次没有立项，可以关注下一次申报通知。',
  withdrawn: '您已撤回这份申报，科协不再审查；截止前可以修改后再次提交。',
};

const deadlineOf = ({ status, correction, closesBefore }: Deadlines): string | null =>
  status === 'returned' ? (correction?.correctBefore ?? null) : closesBefore;

type Deadlines = Pick<Application, 'status' | 'closesBefore' | 'correction'>;

/** Until when it can be handed in, or handed in again; null where nothing of the sort is open. */
export function openUntil(application: Deadlines, now: number): string | null {
  const deadline = isWithHer(application.status) ? deadlineOf(application) : null;
  return deadline !== null && now < toMs(deadline) ? deadline : null;
}

/** Could have been handed in, and can no longer. */
export function isTooLate(application: Deadlines, now: number): boolean {
  const deadline = isWithHer(application.status) ? deadlineOf(application) : null;
  return deadline !== null && now >= toMs(deadline);
}

const isWithHer = (status: ApplicationStatus): boolean =>
  status === 'draft' || status === 'returned' || status === 'withdrawn';

const late: Partial<Record<ApplicationStatus, string>> = {
  draft: '申报没有提交',
  returned: '补正没有重新提交',
  withdrawn: '撤回以后没有再提交',
};

/** While steps elsewhere are open they come first; what officers do goes on beside them. */
export function adviceOf(application: Deadlines, ask: ApplicationAsk | null, now: number): string {
  const { status } = application;
  if (isTooLate(application, now)) {
    const deadline = formatLastMoment(deadlineOf(application) ?? '');
    return `${deadline} 已经截止，${late[status]}；填过的内容都在，可以查看和复制。`;
  }
  if (ask?.kind !== 'file') return statusAdvice[status];
  const missing = `还差 ${ask.missing.length} 步：请接着办下面的步骤，小程序回执不能代替。`;
  return status === 'submitted'
    ? `小程序已收到，正式申报还没有办完，${missing}`
    : `${statusAdvice[status]}正式申报${missing}`;
}
