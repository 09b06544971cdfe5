import { doneOnProblem } from '@domain/activities/rules';
import { filedWords } from '@domain/activities/timeline-words';
import { AppError } from '@domain/errors';
import type { Handler } from '../../context';
import { requireNoProblem } from '../projects/require';
import { changeActivity } from './change-activity';

export const recordFiling: Handler<'activities.recordFiling'> = async (
  context,
  { filingId, doneOn, number, ...asked },
) => {
  requireNoProblem(doneOnProblem(doneOn, context.now));
  return changeActivity(context, asked, 'file', (activity) => {
    const todo = activity.filings.find(({ id }) => id === filingId);
    if (!todo) throw new AppError('NOT_FOUND', { message: '这场活动不需要办这一项，请刷新后再试' });
    const done = { ...todo, doneOn, number: doneOn === null ? null : number };
    return {
      changes: { filings: activity.filings.map((one) => (one.id === filingId ? done : one)) },
      text: filedWords(activity, done),
    };
  });
};
