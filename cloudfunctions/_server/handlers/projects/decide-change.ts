import { AppError } from '@domain/errors';
import { decideChange as decide, decidedWords, newDateProblem } from '@domain/projects/changes';
import { projectDueOn } from '@domain/projects/due';
import { endedStatuses } from '@domain/projects/lifecycle';
import type { ChangeRequest } from '@domain/projects/schema';
import type { Handler } from '../../context';
import { getAcceptanceRules } from '../../repositories/calls';
import type { ProjectDocument } from '../../repositories/projects';
import { changeProject } from './change-project';
import { requireAllowed } from './require';

function findChange({ changes }: Pick<ProjectDocument, 'changes'>, id: string): ChangeRequest {
  const change = changes.find((candidate) => candidate.id === id);
  if (!change) throw new AppError('NOT_FOUND');
  return change;
}

const decidedStates = { grant: 'granted', refuse: 'refused' } as const;

export const decideChange: Handler<'projects.decideChange'> = async (context, { id, changeId, ...decision }) => {
  const { now } = context;
  const project = await changeProject(context, id, 'officer', (before, rules) => {
    const change = findChange(before, changeId);
    if (change.state === decidedStates[decision.decision]) return null;
    requireAllowed(change.state === 'asked' ? null : '这项申请已经答复过，请刷新查看');
    requireAllowed(endedStatuses.has(before.status) ? '项目已经结束，不能再答复' : null);
    const dueOn = projectDueOn(rules, before);
    if (decision.decision === 'grant' && change.newDate !== null) {
      const problem = newDateProblem(change.newDate, dueOn, now);
      requireAllowed(problem ? `申请的日期${problem.message}，不能照此同意；请写明原因退回，由对方重新申请` : null);
    }
    const changes = decide(before, change, decision, { dueOn, now });
    const decided = findChange({ changes: changes.changes ?? before.changes }, changeId);
    return { changes, text: decidedWords(decided), news: { kind: 'change', change: decided } };
  });
  const rules = await getAcceptanceRules(project.callSlug, project.categoryCode);
  return { change: findChange(project, changeId), status: project.status, dueOn: projectDueOn(rules, project) };
};
