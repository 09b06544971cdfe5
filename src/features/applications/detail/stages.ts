/** The timeline of an application: what happened, from its events; then what is still to come. */
import type { ApplicationAsk } from '@domain/applications/ask';
import { type ApplicationStatus, applicationStatusWords } from '@domain/applications/lifecycle';
import type { Application } from '@domain/applications/schema';
import { actorRoleWords, type TimelineEvent } from '@domain/events';
import { formatMoment } from '@domain/time';
import type { TimelineItem } from '@/components';

const path: ApplicationStatus[] = ['submitted', 'formal_review', 'expert_review', 'publicity', 'awarded'];

const stillToCome = (status: ApplicationStatus): ApplicationStatus[] => {
  if (status === 'declined' || status === 'withdrawn') return [];
  return path.slice(path.indexOf(status) + 1);
};

export function timelineItems(status: ApplicationStatus, events: readonly TimelineEvent[]): TimelineItem[] {
  const happened = [...events].sort((a, b) => a.at.localeCompare(b.at));
  return [
    ...happened.map((event, index) => ({
      title: event.text,
      note: event.actorRole === 'system' ? null : `${actorRoleWords[event.actorRole]} ${event.actorName}`,
      at: formatMoment(event.at),
      state: index === happened.length - 1 ? ('now' as const) : ('done' as const),
    })),
    ...stillToCome(status).map((next) => ({ title: applicationStatusWords[next], state: 'todo' as const })),
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
  awarded: '已经立项，请按验收材料清单准备。',
  declined: '本次没有立项，可以关注下一次申报通知。',
  withdrawn: '您已撤回这份申报；截止前可以修改后再次提交。',
};

/** While steps elsewhere are open, they come before the waiting. */
export const adviceOf = (application: Pick<Application, 'status'>, ask: ApplicationAsk | null): string =>
  ask?.kind === 'file'
    ? `小程序已收到。正式申报还没有办完，还差：${ask.missing.join('、')}。`
    : statusAdvice[application.status];
