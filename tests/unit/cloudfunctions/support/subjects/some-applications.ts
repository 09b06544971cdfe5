/** Applications to any category of the real notices, at any point of their course. */
import fc from 'fast-check';
import { applicationSubject } from '../../../../../cloudfunctions/_server/reminders/subjects';
import { filingSteps } from '../../../../../domain/applications/filing';
import { applicationStatuses } from '../../../../../domain/applications/statuses';
import type { Call, Category } from '../../../../../domain/call/schema';
import { windowOf } from '../../../../../domain/call/window';
import { endOfDate, MS_PER_DAY, toDate, toInstant, toMs } from '../../../../../domain/time';
import {
  beginningOf,
  type Given,
  type Life,
  momentOf,
  publicityOf,
  reversed,
  setOf,
  someCategory,
  typedTitle,
} from './given';

const BEFORE_OFFICERS = ['submitted', 'formal_review', 'expert_review', 'publicity'];

const factsOf = (call: Call, category: Category) => {
  const window = windowOf(call, category);
  const moment = momentOf(category);
  const corrections = fc.record({ returnedAt: moment, days: fc.integer({ min: 1, max: 30 }) });
  return fc
    .record({
      status: fc.oneof(fc.constantFrom(...applicationStatuses), fc.constantFrom('draft' as const, 'returned' as const)),
      closesBefore: fc.oneof(fc.constant(window.closesBefore), moment),
      correction: fc.option(
        corrections.map(({ returnedAt, days }) => ({
          comments: [],
          returnedAt,
          correctBefore: toInstant(endOfDate(toDate(toMs(returnedAt) + days * MS_PER_DAY))),
        })),
      ),
      publicity: publicityOf(category),
      submittedAt: fc.option(moment),
      isMarked: fc.func(fc.boolean()),
      title: fc.option(typedTitle),
    })
    .map(({ submittedAt, isMarked, ...facts }) => {
      const steps = filingSteps(call.submission, category, window, facts.correction?.correctBefore ?? null);
      const marks = steps
        .filter(({ id }) => isMarked(id))
        .map(({ id: stepId }) => ({ stepId, state: 'done' as const, on: null, note: null }));
      const receipt = { number: '1', submissionNo: 1, code: 'AAAAAA' };
      return {
        ...facts,
        categoryName: category.name,
        filing: submittedAt === null ? null : { steps, marks },
        receipt: submittedAt === null ? null : { ...receipt, submittedAt },
      };
    });
};
type Facts = ReturnType<typeof factsOf> extends fc.Arbitrary<infer F> ? F : never;

function given(facts: Facts, startedAt: string): Given {
  const { status, closesBefore, correction, publicity, filing } = facts;
  const pending = (BEFORE_OFFICERS.includes(status) ? (filing?.steps ?? []) : []).filter(
    ({ id, isRequired }) => isRequired && !filing?.marks.some(({ stepId }) => stepId === id),
  );
  const isOpen = (deadline: string | null | undefined, now: number) => !!deadline && now < toMs(deadline);
  return {
    kind: 'application',
    facts,
    startedAt,
    subjectAt: (now) => applicationSubject('a1', facts, now),
    askedAt: (now) => [
      ...(status === 'draft' && isOpen(closesBefore, now) ? ['submit'] : []),
      ...(status === 'returned' && isOpen(correction?.correctBefore, now) ? ['correct'] : []),
      ...(pending[0]?.dueBefore ? ['file'] : []),
      ...(status === 'publicity' && publicity ? ['publicity'] : []),
    ],
    isCollecting: false,
    dates: setOf([
      ...[closesBefore, correction?.correctBefore, publicity?.endsBefore],
      ...(filing?.steps.map(({ dueBefore }) => dueBefore) ?? []),
    ]),
    isMissing: (word) => pending.some(({ title }) => title === word),
  };
}

export const applicationLives: fc.Arbitrary<Life> = someCategory.chain(({ call, category }) =>
  fc.tuple(factsOf(call, category), factsOf(call, category), beginningOf(category)).map(([facts, then, startedAt]) => {
    const filing = facts.filing && { ...facts.filing, marks: reversed(facts.filing.marks) };
    return {
      before: given(facts, startedAt),
      reordered: given({ ...facts, filing }, startedAt),
      later: given(then, startedAt),
    };
  }),
);
