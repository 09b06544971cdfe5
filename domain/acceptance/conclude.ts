/** How a round of acceptance may end. */
import { MAX_CORRECTION_DAYS } from '../constants';
import type { FieldProblem } from '../errors';
import type { ChecklistEntry } from '../projects/checklist';
import { MS_PER_DAY, toDate } from '../time';
import { isSaidExempt, verdictOf } from './review';

const NAMED_ITEMS = 5;

/** By title; the first few of many. */
export const namedEntries = (entries: readonly ChecklistEntry[]): string => {
  const titles = entries.slice(0, NAMED_ITEMS).map(({ item }) => item.title);
  return `${titles.join('、')}${entries.length > NAMED_ITEMS ? `等 ${entries.length} 项` : ''}`;
};

/** Why it cannot be corrected by that day; null when it can. */
export function correctionProblem(correctUntil: string, now: number): FieldProblem | null {
  const wrong = (message: string) => ({ path: 'correctUntil', label: '补正截止日期', message });
  if (correctUntil < toDate(now)) return wrong('不能早于今天');
  if (correctUntil <= toDate(now + MAX_CORRECTION_DAYS * MS_PER_DAY)) return null;
  return wrong(`最晚在 ${MAX_CORRECTION_DAYS} 天以内`);
}

/** Asked of this project, handed in though it was not, or said not to apply. */
const isJudged = (entry: ChecklistEntry): boolean =>
  isSaidExempt(entry) || (entry.state !== 'not_applicable' && (entry.item.required || entry.state !== 'missing'));

interface Ending {
  result: 'passed' | 'partial';
  comment: string | null;
}
/** Why it cannot end like this; null when it can. */
export function closeProblem({ result, comment }: Ending, entries: readonly ChecklistEntry[]): FieldProblem | null {
  const open = entries.filter((entry) => isJudged(entry) && verdictOf(entry) !== 'passed');
  const unjudged = open.filter((entry) => verdictOf(entry) === null);
  if (unjudged.length > 0) {
    return { path: 'verdicts', label: '验收意见', message: `还有没审核的材料：${namedEntries(unjudged)}` };
  }
  if (result === 'partial') {
    return comment === null ? { path: 'comment', label: '说明', message: '部分通过须写明哪些没有完成' } : null;
  }
  if (open.length === 0) return null;
  return {
    path: 'verdicts',
    label: '验收意见',
    message: `退回的材料还没有改好：${namedEntries(open)}；可以退回补正，或部分通过`,
  };
}
