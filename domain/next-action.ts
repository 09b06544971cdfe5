/** What is asked of the contact person, most urgent first: the top of 我的事项 and nothing else decides it. */
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
  switch (application.status) {
    case 'draft': {
      const isClosed = application.closesBefore !== null && now >= toMs(application.closesBefore);
      if (isClosed) return { ...base, action: null, detail: '已过截止时间，未提交；内容仍可查看' };
      return { ...base, action: '继续填写申报表', detail: '草稿，尚未提交', dueBefore: application.closesBefore };
    }
    case 'returned':
      return { ...base, action: '修改后重新提交', detail: '科协退回，请按意见修改' };
    case 'submitted':
      return { ...base, action: null, detail: '已提交，等待科协受理' };
    case 'formal_review':
      return { ...base, action: null, detail: '科协正在进行形式审查' };
    case 'expert_review':
      return { ...base, action: null, detail: '专家评审中' };
    case 'publicity':
      return { ...base, action: null, detail: '评审结果公示中' };
    case 'awarded':
      return { ...base, action: null, detail: '已立项' };
    case 'declined':
      return { ...base, action: null, detail: '本次未立项' };
    case 'withdrawn':
      return { ...base, action: null, detail: '已撤回' };
  }
}

function ofProject(project: ProjectSummary): WorkItem {
  const isOpen = project.status !== 'closed' && project.status !== 'terminated';
  const first = project.missing[0];
  return {
    kind: 'project',
    id: project.id,
    title: project.title,
    category: `${project.categoryName}（${project.categoryCode}）`,
    action: isOpen ? (first ? `去补：${first.title}` : '查看验收材料') : null,
    detail: !isOpen
      ? '已结束'
      : project.missing.length > 0
        ? `验收材料还差 ${project.missing.length} 项`
        : '验收材料已齐',
    dueBefore: isOpen && project.acceptanceDueOn ? toInstant(endOfDate(project.acceptanceDueOn)) : null,
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
