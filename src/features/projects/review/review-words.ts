/** What an officer is to look at twice, and what may be passed at once. */

import { undecided } from '@domain/acceptance/review';
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

/** May be passed without a look at each: complete, nothing flagged, nothing said to the officer, not returned before. */
export const cleanEntries = (checklist: readonly ChecklistEntry[], evidence: readonly Evidence[]): ChecklistEntry[] =>
  undecided(checklist).filter(
    (entry) =>
      entry.state === 'submitted' &&
      entry.verdict === null &&
      !entry.mark?.note &&
      filesOf(entry, evidence).every((file) => fileDoubts(file).length === 0),
  );
