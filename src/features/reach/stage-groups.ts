/** The stages as an officer thinks of them when she writes to many; every status is in exactly one. */
import type { ApplicationStatus } from '@domain/applications/statuses';
import type { ProjectStatus } from '@domain/projects/lifecycle';
import type { BroadcastFilter } from '@domain/reminders/broadcast';

interface Group<S> {
  id: string;
  label: string;
  statuses: readonly S[];
}

const applications: readonly Group<ApplicationStatus>[] = [
  { id: 'draft', label: '还没提交', statuses: ['draft', 'withdrawn'] },
  { id: 'returned', label: '退回修改', statuses: ['returned'] },
  {
    id: 'reviewed',
    label: '审查、评审、公示中',
    statuses: ['submitted', 'formal_review', 'expert_review', 'publicity'],
  },
  { id: 'won', label: '已立项、已登记', statuses: ['awarded', 'registered'] },
  { id: 'declined', label: '未立项', statuses: ['declined'] },
];
const projects: readonly Group<ProjectStatus>[] = [
  { id: 'contracting', label: '待签合同', statuses: ['contracting'] },
  { id: 'running', label: '实施中', statuses: ['funded', 'in_progress', 'extended', 'registered', 'carrying_out'] },
  { id: 'returned', label: '验收材料退回', statuses: ['acceptance_returned', 'results_returned'] },
  {
    id: 'reviewed',
    label: '材料审核、评审、公示中',
    statuses: ['acceptance_submitted', 'results_submitted', 'expert_review', 'publicity', 'awarded'],
  },
  { id: 'ended', label: '已办结', statuses: ['closed', 'paid', 'terminated', 'declined'] },
];

export const stageGroups = { applications, projects };

/** Of the stages with these ids; what is not there any more counts for nothing. */
export const applicationStatusesOf = (ids: readonly string[]): ApplicationStatus[] =>
  applications.filter(({ id }) => ids.includes(id)).flatMap(({ statuses }) => statuses);
export const projectStatusesOf = (ids: readonly string[]): ProjectStatus[] =>
  projects.filter(({ id }) => ids.includes(id)).flatMap(({ statuses }) => statuses);

/** `申报：还没提交、退回修改` */
export function filterWords(filter: BroadcastFilter): string {
  const groups: readonly Group<string>[] = stageGroups[filter.of];
  const chosen: readonly string[] = filter.statuses;
  const labels = groups.filter(({ statuses }) => statuses.some((status) => chosen.includes(status)));
  const only = [
    filter.of === 'projects' && filter.onlyMissing ? '材料没齐的' : null,
    filter.onlyUnreached ? '联系不上的' : null,
  ].filter((words) => words !== null);
  const of = filter.of === 'applications' ? '申报' : '项目';
  const categories = filter.categoryCodes ? ` · ${filter.categoryCodes.join('、')}` : '';
  return `${of}：${labels.map(({ label }) => label).join('、')}${categories}${only.length > 0 ? ` · 只发${only.join('、')}` : ''}`;
}
