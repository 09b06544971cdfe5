/** What an officer has still to say of a checklist, and what may be said at once: pure. */
import type { Evidence } from '@domain/files/schema';
import { itemSlot } from '@domain/files/slots';
import type { ChecklistEntry } from '@domain/projects/checklist';

const flagWords: Record<Evidence['flags'][number], string> = {
  duplicate: '和另一个文件相同',
  another_day: '拍摄日期不是活动当天',
};

/** What is to be looked at twice; empty where nothing is. */
export function fileDoubts({ flags, integrity, safety }: Evidence): string[] {
  return [
    ...flags.map((flag) => flagWords[flag]),
    ...(integrity === 'pending' ? ['文件还在核验'] : []),
    ...(integrity === 'mismatch' ? ['文件和上传时登记的不一致'] : []),
    ...(safety === 'risky' ? ['内容安全检查认为有风险'] : []),
    ...(safety === 'pending' ? ['内容安全检查还没有结果'] : []),
  ];
}

export const filesOf = (entry: ChecklistEntry, evidence: readonly Evidence[]): Evidence[] =>
  evidence.filter(({ slot }) => slot === itemSlot(entry.item.id));

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

/** May be passed without a look at each: complete, nothing flagged, nothing said to the officer, not returned before. */
export const cleanEntries = (checklist: readonly ChecklistEntry[], evidence: readonly Evidence[]): ChecklistEntry[] =>
  undecided(checklist).filter(
    (entry) =>
      entry.state === 'submitted' &&
      entry.verdict === null &&
      !entry.mark?.note &&
      filesOf(entry, evidence).every((file) => fileDoubts(file).length === 0),
  );
