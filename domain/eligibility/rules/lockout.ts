/** What an organization left undone: unfinished projects bar it where the notice says so. */
import type { ProjectStatus } from '../../projects/schema';
import type { Applicant, CallRules, EarlierProject } from '../facts';
import { requirementOf } from '../requirement-of';
import type { Reason } from '../verdict';

/**
 * Closed is finished. Where the money comes afterwards (GX-2026 2026-7 五) the work is finished once its results are in: what
 * follows is the association's choice among them, and who was not chosen has left nothing undone.
 */
const finished: ReadonlySet<ProjectStatus> = new Set([
  'closed',
  'results_submitted',
  'expert_review',
  'publicity',
  'awarded',
  'paid',
  'declined',
]);

/** Terminated is not finished: the funds went back and the work was not done. */
const isUnfinished = ({ status }: EarlierProject): boolean => !finished.has(status);

function explain({ title, year, status }: EarlierProject): { text: string; remedy: string } {
  const project = `${year} 年度项目“${title}”`;
  switch (status) {
    case 'extended':
      return { text: `${project}已延期，验收后才可申报`, remedy: '完成延期项目并通过验收' };
    case 'terminated':
      return { text: `${project}已终止，没有完成`, remedy: '请与科协联系人商量' };
    case 'acceptance_submitted':
      return { text: `${project}正在验收，结题后才可申报`, remedy: '等科协审核验收材料；被退回的按意见改好' };
    case 'registered':
    case 'carrying_out':
    case 'results_returned':
      return { text: `${project}还没有提交活动成果`, remedy: '在“我的事项”里完成上年度项目并提交活动成果' };
    default:
      return { text: `${project}还没有验收结题`, remedy: '在“我的事项”里完成上年度项目并通过验收' };
  }
}

/**
 * GX 二、（二）2: whoever left a project of an earlier year undone may not apply; one whose delay was granted, only after
 * acceptance. GD 二、（四) looks at the year before only. Other programmes' projects do not count.
 */
export function unfinishedProjects(call: CallRules, applicant: Applicant): Reason[] {
  const [earlier, lastYear] = [requirementOf(call, 'unfinished_earlier'), requirementOf(call, 'unfinished_last_year')];
  const requirement = earlier ?? lastYear;
  if (!requirement) return [];
  const counts = (year: number) => (earlier ? year < call.year : year === call.year - 1);
  return applicant.projects
    .filter((project) => project.issuerName === call.issuer.name && project.programme === call.programme)
    .filter((project) => counts(project.year) && isUnfinished(project))
    .map((project) => ({
      ruleId: 'unfinished_project',
      effect: 'refuses',
      ...explain(project),
      source: requirement.source,
    }));
}
