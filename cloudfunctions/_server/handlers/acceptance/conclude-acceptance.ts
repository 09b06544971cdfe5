import { closeProblem, correctionProblem, namedEntries } from '@domain/acceptance/conclude';
import type { ActionInput } from '@domain/contracts';
import { AppError } from '@domain/errors';
import { formatYuan } from '@domain/money';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { returnedEntries } from '@domain/projects/entries';
import { projectEvent, returnedStatuses } from '@domain/projects/lifecycle';
import { formatDate, toInstant } from '@domain/time';
import type { Handler } from '../../context';
import type { ProjectDocument } from '../../repositories/projects';
import { changeProject } from '../projects/change-project';
import { checklistOf } from '../projects/present-project';
import type { Deed } from '../projects/record-change';
import { requireNext, requireNoProblem, requireWithin } from '../projects/require';

type Input = ActionInput<'acceptance.conclude'>;
type Return = Extract<Input, { decision: 'return' }>;
type Close = Extract<Input, { decision: 'close' }>;

function returnIt(input: Return, project: ProjectDocument, entries: readonly ChecklistEntry[]): Deed | null {
  const { isRectification, correctUntil, comment } = input;
  // A repeated tap: what was asked for is so already.
  if (returnedStatuses.has(project.status) && project.correctUntil === correctUntil) return null;
  const status = requireNext(project, 'return');
  const returned = returnedEntries(entries);
  requireNoProblem(
    returned.length > 0
      ? null
      : { path: 'verdicts', label: '退回的材料', message: '请先在清单里退回至少一项并写明原因，联系人才知道改哪里' },
  );
  const titles = returned.map(({ item }) => item.title);
  return {
    changes: { status, correctUntil },
    text: [
      isRectification ? '要求限期整改' : projectEvent(project.funding, 'return'),
      `退回 ${namedEntries(returned)}`,
      `${formatDate(correctUntil)}前改好重新提交`,
      ...(comment === null ? [] : [`意见：${comment}`]),
    ].join('，'),
    news: { kind: 'return_acceptance', returned: { isRectification, titles, correctUntil, comment } },
  };
}

const resultWords = { passed: '验收通过，项目结题', partial: '部分通过验收，项目结题' } as const;

function closeIt(input: Close, project: ProjectDocument, entries: readonly ChecklistEntry[], now: number): Deed | null {
  const { result, comment, recoveredYuan } = input;
  if (project.funding === 'afterwards') {
    throw new AppError('TRANSITION_NOT_ALLOWED', { message: '后补助项目在经费拨付之后结题，成果审核时请送专家评审' });
  }
  const { outcome } = project;
  const isSo = outcome?.result === result && outcome.comment === comment && outcome.recoveredYuan === recoveredYuan;
  if (project.status === 'closed' && isSo) return null;
  const status = requireNext(project, 'close');
  requireNoProblem(closeProblem(input, entries));
  requireWithin(
    recoveredYuan !== null && recoveredYuan > project.awardedYuan
      ? `追回金额不能超过资助金额 ${formatYuan(project.awardedYuan)}，请改小后再试`
      : null,
  );
  return {
    changes: { status, outcome: { result, at: toInstant(now), comment, recoveredYuan } },
    text: [
      resultWords[result],
      ...(recoveredYuan ? [`追回经费 ${formatYuan(recoveredYuan)}`] : []),
      ...(comment === null ? [] : [comment]),
    ].join('，'),
    news: { kind: 'accept', result, comment, recoveredYuan },
  };
}

export const concludeAcceptance: Handler<'acceptance.conclude'> = async (context, input) => {
  if (input.decision === 'return') requireNoProblem(correctionProblem(input.correctUntil, context.now));
  const { status, version } = await changeProject(context, input.id, 'officer', (project, rules) => {
    const entries = checklistOf(rules, project);
    return input.decision === 'return'
      ? returnIt(input, project, entries)
      : closeIt(input, project, entries, context.now);
  });
  return { status, version };
};
