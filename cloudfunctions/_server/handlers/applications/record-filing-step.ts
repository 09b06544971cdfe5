import { isDeepStrictEqual } from 'node:util';
import { checkMark, type FilingStep, markOf, type StepMark } from '@domain/applications/filing';
import { isHandedIn } from '@domain/applications/lifecycle';
import type { Receipt } from '@domain/applications/schema';
import { sameCode } from '@domain/applications/verification-code';
import type { ActionInput } from '@domain/contracts';
import { AppError } from '@domain/errors';
import { filesIn } from '@domain/files/attached';
import { stepSlot } from '@domain/files/slots';
import { formatDate, toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { runTransaction } from '../../platform/documents';
import { type ApplicationDocument, changeApplicationIn, findApplicationIn } from '../../repositories/applications';
import { applicationSubject, recordEventIn } from '../../repositories/events';
import { getPerson, ofContactPerson } from '../guards';
import { planApplicationIn } from './plan-application';

type Input = ActionInput<'applications.recordStep'>;

function toMark(
  step: FilingStep,
  input: Input,
  { receipt, attachedFiles = [] }: Pick<ApplicationDocument, 'attachedFiles'> & { receipt: Receipt },
  now: number,
): StepMark | null {
  const { stepId, state, on, note, code } = input;
  if (state === 'open') return null;
  const mark = { stepId, state, on, note };
  const problem = checkMark(step, mark, now);
  if (problem) throw new AppError('STEP_INVALID', { message: problem });
  if (step.asks === 'scan' && state === 'done') {
    if (!sameCode(code ?? '', receipt.code)) throw new AppError('CODE_MISMATCH');
    if (filesIn(attachedFiles, stepSlot(stepId)).length === 0) {
      throw new AppError('STEP_INVALID', { message: '请先上传盖章扫描件，再登记' });
    }
  }
  return mark;
}

function inWords({ title }: FilingStep, mark: StepMark | null): string {
  if (!mark) return `撤销登记：${title}`;
  if (mark.state === 'not_applicable') return `不适用：${title}`;
  const details = [mark.on ? formatDate(mark.on) : null, mark.note].filter(Boolean).join('，');
  return `已办：${title}${details ? `（${details}）` : ''}`;
}

export const recordFilingStep: Handler<'applications.recordStep'> = async (context, input) => {
  const person = await getPerson(context);
  return runTransaction(async (transaction) => {
    const application = ofContactPerson(person, await findApplicationIn(transaction, input.id));
    const { filing, receipt, status } = application;
    if (!filing || !receipt || !isHandedIn(status)) throw new AppError('TRANSITION_NOT_ALLOWED');
    const step = filing.steps.find(({ id }) => id === input.stepId);
    if (!step) throw new AppError('STEP_INVALID', { message: '提交步骤有更新，请刷新后再登记' });
    const mark = toMark(step, input, { ...application, receipt }, context.now);
    if (isDeepStrictEqual(mark, markOf(filing, step.id))) return { filing };

    const others = filing.marks.filter(({ stepId }) => stepId !== step.id);
    const after = { ...filing, marks: mark ? [...others, mark] : others };
    const at = toInstant(context.now);
    const version = await changeApplicationIn(transaction, application, { filing: after, updatedAt: at });
    await recordEventIn(transaction, version, {
      subject: applicationSubject(application._id),
      at,
      actorName: person.name,
      actorRole: 'contact_person',
      text: inWords(step, mark),
    });
    await planApplicationIn(transaction, { ...application, version, filing: after }, context.now);
    return { filing: after };
  });
};
