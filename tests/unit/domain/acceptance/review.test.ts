/** What an officer judges, and how a round may end. */
import { closeProblem, correctionProblem } from '@domain/acceptance/conclude';
import { reviewable, undecided, verdictOf, verdictProblem } from '@domain/acceptance/review';
import { MAX_CORRECTION_DAYS } from '@domain/constants';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { MS_PER_DAY, toDate, toMs } from '@domain/time';
import { entryIn, mark, verdict } from './support';

const ids = (entries: readonly ChecklistEntry[]) => entries.map(({ item }) => item.id);

test('要审的是交上来的，和单位自己说不适用的；没交的选交项、不属于本类型的不用审', () => {
  const checklist = [
    entryIn('submitted', 'submitted'),
    entryIn('optional', 'missing'),
    entryIn('other-track', 'not_applicable'),
    entryIn('said', 'not_applicable', { mark: mark({ itemId: 'said' }) }),
  ];
  expect(ids(reviewable(checklist))).toEqual(['submitted', 'said']);
  expect(ids(undecided(checklist))).toEqual(['submitted', 'said']);
});

test('补正后重新交上来的，上次的退回不算这次的意见', () => {
  const again = entryIn('accounts', 'submitted', { verdict: verdict({ itemId: 'accounts' }) });
  expect(verdictOf(again)).toBeNull();
  expect(verdictOf(entryIn('accounts', 'returned', { verdict: verdict({ itemId: 'accounts' }) }))).toBe('returned');
});

test.each([
  ['退回须写明原因', { verdict: 'returned', comment: null }, entryIn('1', 'submitted', { have: 1 })],
  ['没有交材料，不能通过', { verdict: 'passed', comment: null }, entryIn('1', 'missing')],
  ['不要求这一项', { verdict: 'passed', comment: null }, entryIn('1', 'not_applicable')],
] as const)('%s', (words, said, entry) => {
  expect(verdictProblem(said, entry)?.message).toContain(words);
});

test('有意见可以撤回；单位自己说不适用的可以通过', () => {
  expect(verdictProblem({ verdict: null, comment: null }, entryIn('1', 'missing'))).toBeNull();
  const said = entryIn('1', 'not_applicable', { mayExempt: true });
  expect(verdictProblem({ verdict: 'passed', comment: null }, said)).toBeNull();
});

describe('结题', () => {
  const close = (result: 'passed' | 'partial', comment: string | null, ...entries: ChecklistEntry[]) =>
    closeProblem({ result, comment }, entries)?.message ?? null;
  const optional = entryIn('optional', 'missing');
  const unasked = { ...optional, item: { ...optional.item, required: false } };

  test('全部通过才能结题；没交的选交项不算', () => {
    expect(close('passed', null, entryIn('1', 'passed'), unasked, entryIn('2', 'not_applicable'))).toBeNull();
    expect(close('passed', null, entryIn('1', 'passed'), entryIn('2', 'submitted'))).toBe('还有没审核的材料：材料2');
    expect(close('passed', null, entryIn('1', 'returned'))).toContain('退回的材料还没有改好：材料1');
  });
  test('单位自己说不适用的也要审，认可了才能结题', () => {
    const said = (state: 'passed' | null) =>
      entryIn('said', 'not_applicable', {
        mark: mark({ itemId: 'said' }),
        verdict: state && verdict({ itemId: 'said', verdict: state }),
      });
    expect(close('passed', null, entryIn('1', 'passed'), said(null))).toBe('还有没审核的材料：材料said');
    expect(close('partial', '差一场', entryIn('1', 'returned'), said(null))).toBe('还有没审核的材料：材料said');
    expect(close('passed', null, entryIn('1', 'passed'), said('passed'))).toBeNull();
  });
  test('部分通过可以留下退回的，但要写明', () => {
    expect(close('partial', null, entryIn('1', 'returned'))).toBe('部分通过须写明哪些没有完成');
    expect(close('partial', '差一场报告会', entryIn('1', 'returned'))).toBeNull();
  });
  test('很多项时只写前几项和总数', () => {
    const many = Array.from({ length: 7 }, (_, index) => entryIn(String(index), 'submitted'));
    expect(close('passed', null, ...many)).toContain('材料4等 7 项');
  });
});

test('补正截止日期从今天起，不超过最长的天数', () => {
  const now = toMs('2026-10-20T10:00:00+08:00');
  const day = (days: number) => toDate(now + days * MS_PER_DAY);
  expect(correctionProblem(day(-1), now)?.message).toBe('不能早于今天');
  expect(correctionProblem(day(0), now)).toBeNull();
  expect(correctionProblem(day(MAX_CORRECTION_DAYS), now)).toBeNull();
  expect(correctionProblem(day(MAX_CORRECTION_DAYS + 1), now)?.message).toContain('以内');
});
