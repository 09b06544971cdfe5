/** What stands against handing the checklist in, in the words of the page that shows it. */
import type { FieldProblem } from '../errors';
import { type ChecklistEntry, missingEntries } from '../projects/checklist';

function messageOf({ state, missing, verdict, item, asked, mayExempt }: ChecklistEntry): string {
  if (state === 'returned') {
    return `科协退回${verdict?.comment ? `：${verdict.comment}` : '了这一项'}；请改好或写明说明后再提交`;
  }
  const what = state === 'missing' ? `还没有上传：${asked.replace(/。$/, '')}` : missing;
  return mayExempt ? `${what}；没有${item.when ?? '这种情况'}的，可以标为不适用并写明原因` : what;
}

/** One for each item that is not ready, in the notice's order. */
export const checklistProblems = (entries: readonly ChecklistEntry[]): FieldProblem[] =>
  missingEntries(entries).map((entry) => ({
    path: `item.${entry.item.id}`,
    label: entry.item.title,
    message: messageOf(entry),
  }));
