/** What an officer has to judge of a checklist, and what may be said of an item. */
import type { FieldProblem } from '../errors';
import type { ChecklistEntry } from '../projects/checklist';
import type { ItemVerdict } from './schema';

/** She said herself that it does not apply: that is to be judged as well. */
export const isSaidExempt = ({ state, mark }: ChecklistEntry): boolean =>
  state === 'not_applicable' && mark?.applies === false;

/** What is to be judged at all: what was handed in, and what was said not to apply. */
export const reviewable = (checklist: readonly ChecklistEntry[]): ChecklistEntry[] =>
  checklist.filter(
    (entry) =>
      entry.state === 'submitted' || entry.state === 'passed' || entry.state === 'returned' || isSaidExempt(entry),
  );

/** Her word on the submission in hand; a return of an earlier round was answered by new files, or by a new reason. */
export const verdictOf = ({ state, verdict }: ChecklistEntry): 'passed' | 'returned' | null => {
  if (state === 'passed' || state === 'returned') return state;
  return state === 'not_applicable' && verdict?.verdict === 'passed' ? 'passed' : null;
};

export const undecided = (checklist: readonly ChecklistEntry[]): ChecklistEntry[] =>
  reviewable(checklist).filter((entry) => verdictOf(entry) === null);

/** Null takes back what was said before. */
type Said = { verdict: ItemVerdict['verdict'] | null } & Pick<ItemVerdict, 'comment'>;

/** Why this cannot be said of an item; null when it can. */
export function verdictProblem(
  { verdict, comment }: Said,
  { item, state, mayExempt, have }: ChecklistEntry,
): FieldProblem | null {
  const wrong = (message: string) => ({ path: `item.${item.id}`, label: item.title, message });
  if (state === 'not_applicable' && !mayExempt) return wrong('本项目的申报类型不要求这一项，不用审核');
  if (verdict === 'returned' && comment === null) return wrong('退回须写明原因，联系人才知道怎么改');
  if (verdict === 'passed' && have === 0 && state !== 'not_applicable') {
    return wrong('没有交材料，不能通过；请退回并写明要补什么');
  }
  return null;
}
