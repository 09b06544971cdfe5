import { fieldLabel } from '@domain/applications/field-label';
import { MAX_CORRECTION_DAYS } from '@domain/constants';
import { endOfDate, formatLastMoment, MS_PER_DAY, toDate, toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { invalidInput } from '../../entry/parse-input';
import { categoryOf, findCall } from '../../repositories/calls';
import { moveApplication } from './move-application';

const wrong = (path: string, label: string, message: string) => invalidInput([{ path, label, message }]);

function requireDay(correctUntil: string, now: number): void {
  const refuse = (message: string) => wrong('correctUntil', '补正截止日期', message);
  if (correctUntil < toDate(now)) throw refuse('不能早于今天');
  if (correctUntil > toDate(now + MAX_CORRECTION_DAYS * MS_PER_DAY)) {
    throw refuse(`最晚在 ${MAX_CORRECTION_DAYS} 天以内`);
  }
}

export const returnApplication: Handler<'applications.return'> = (context, { id, comments, correctUntil }) => {
  requireDay(correctUntil, context.now);
  return moveApplication(context, id, 'return', async ({ callSlug, categoryCode }) => {
    const category = categoryOf(await findCall(callSlug), categoryCode);
    const correctBefore = toInstant(endOfDate(correctUntil));
    const labelled = comments.map(({ path, text }, index) => {
      const label = path === null ? '整份申报' : fieldLabel(category.form, path);
      if (label === null) throw wrong(`comments.${index}.path`, '修改意见', '申报表中没有这一栏，请重新选择');
      return { path, label, text };
    });
    const correction = { comments: labelled, returnedAt: toInstant(context.now), correctBefore };
    return {
      changes: { correction },
      detail: `${labelled.length} 条意见，${formatLastMoment(correctBefore)} 前改好重新提交`,
      told: { correction },
    };
  });
};
