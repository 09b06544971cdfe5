/** What a project waits for on the officer's side: the halves of her queue, and the words on each card. */
import { SETTLED_RANK, WAITING_RANK } from '../queue';
import { formatLastMoment, toMs } from '../time';
import { endedStatuses, type ProjectStatus } from './lifecycle';
import type { ChangeRequest, Project } from './schema';

type Waiting = Pick<Project, 'status' | 'contract' | 'changes' | 'publicity'>;

/** At most one is open at a time. */
export const openChange = ({ changes }: Pick<Project, 'changes'>): ChangeRequest | null =>
  changes.find(({ state }) => state === 'asked') ?? null;

const waitingWords: Partial<Record<ProjectStatus, string>> = {
  acceptance_submitted: '待审核验收材料',
  results_submitted: '待审核活动成果',
  expert_review: '待公示评审结果',
  publicity: '公示已结束，待给予资助',
  awarded: '待拨付',
  paid: '待结题',
};

const changeWords: Record<ChangeRequest['kind'], string> = { change: '待审批变更', extension: '待审批延期' };

function reasons(project: Waiting): string[] {
  if (endedStatuses.has(project.status)) return [];
  const change = openChange(project);
  const step = project.status === 'contracting' && project.contract.signedOn !== null ? '待拨款' : null;
  return [change && changeWords[change.kind], step, waitingWords[project.status]].filter(
    (words) => !!words,
  ) as string[];
}

/** Does not follow the clock: a publicity waits from its first day, as an application's does. */
export const queueRankOf = (project: Waiting): number => (reasons(project).length > 0 ? WAITING_RANK : SETTLED_RANK);

/** `待审批延期、待审核验收材料`; null where nothing waits for the officer. */
export function waitsForWords(project: Waiting, now: number): string | null {
  const { status, publicity } = project;
  if (status === 'publicity' && publicity !== null && now < toMs(publicity.endsBefore)) {
    const change = openChange(project);
    return [change && changeWords[change.kind], `公示到 ${formatLastMoment(publicity.endsBefore)}`]
      .filter(Boolean)
      .join('、');
  }
  return reasons(project).join('、') || null;
}
