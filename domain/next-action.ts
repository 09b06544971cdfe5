/** What is asked of the contact person, most urgent first: the top of 我的事项 and nothing else decides it. */
import { applicationAsk } from './applications/ask';
import type { ApplicationStatus } from './applications/lifecycle';
import type { ApplicationSummary } from './applications/schema';
import type { ProjectSummary } from './projects/summary';
import { endOfDate, toInstant, toMs } from './time';

export interface WorkItem {
  kind: 'application' | 'project';
  id: string;
  title: string;
  /** `2026-1` with its name. */
  category: string;
  /** What to do, as a button says it; null when the other side is to move. */
  action: string | null;
  /** The page on which it is done or seen. */
  page: 'applicationForm' | 'application' | ProjectSummary['ask']['page'];
  detail: string;
  /** Exclusive end. */
  dueBefore: string | null;
}

function ofApplication(application: ApplicationSummary, now: number): WorkItem | null {
  if (application.projectId) return null;
  const base = {
    kind: 'application' as const,
    id: application.id,
    title: application.title ?? application.categoryName,
    category: `${application.categoryName}（${application.categoryCode}）`,
    dueBefore: null,
  };
  const ask = applicationAsk(application, now);
  if (ask === null) return { ...base, action: null, page: 'application', detail: waitingFor[application.status] };
  const { title, missing, dueBefore } = ask;
  if (ask.kind === 'file') {
    const detail = `已提交；正式申报还差 ${missing.length} 步：${missing[0]}`;
    return { ...base, action: title, page: 'application', detail, dueBefore };
  }
  return { ...base, action: title, page: 'applicationForm', detail: asked[ask.kind], dueBefore };
}

const asked = { submit: '草稿，尚未提交', correct: '科协退回，请按意见修改' } as const;

/** Where it stands while nothing is asked; a draft or a correction that still could be handed in asks for it. */
const waitingFor: Record<ApplicationStatus, string> = {
  draft: '已过截止时间，未提交；内容仍可查看',
  returned: '已过补正截止时间，未重新提交',
  submitted: '已提交，等待科协受理',
  formal_review: '科协正在进行形式审查',
  expert_review: '专家评审中',
  publicity: '评审结果公示中',
  awarded: '已立项',
  registered: '已登记',
  declined: '本次未立项',
  withdrawn: '已撤回，截止前可修改后再次提交',
};

function ofProject({ id, title, categoryName, categoryCode, ask, acceptanceDueOn }: ProjectSummary): WorkItem {
  return {
    kind: 'project',
    id,
    title,
    category: `${categoryName}（${categoryCode}）`,
    ...ask,
    dueBefore: ask.action && acceptanceDueOn ? toInstant(endOfDate(acceptanceDueOn)) : null,
  };
}

/** Items that ask something first, by date (no date last); then those that wait. */
export function workItems(
  applications: readonly ApplicationSummary[],
  projects: readonly ProjectSummary[],
  now: number,
): WorkItem[] {
  const items = [
    ...applications.flatMap((application) => ofApplication(application, now) ?? []),
    ...projects.map(ofProject),
  ];
  const rank = (item: WorkItem): number => (item.action === null ? 1 : 0);
  const due = (item: WorkItem): number => (item.dueBefore ? toMs(item.dueBefore) : Number.POSITIVE_INFINITY);
  return items.sort((a, b) => rank(a) - rank(b) || (due(a) === due(b) ? 0 : due(a) - due(b)));
}
