/** One entry of a checklist, in the state that a test is about. */
import type { ChecklistItemRule } from '@domain/call/schema';
import type { ChecklistEntry } from '@domain/projects/checklist';

export const entryIn = (
  id: string,
  state: ChecklistEntry['state'],
  more: Partial<ChecklistEntry> = {},
): ChecklistEntry => ({
  item: { id, title: `材料${id}`, kind: 'document', required: true, when: null } as ChecklistItemRule,
  state,
  have: 0,
  need: 1,
  shots: [],
  missing: '',
  asked: '文件电子版',
  dueOn: null,
  isDueCertain: true,
  mayExempt: false,
  mark: null,
  verdict: null,
  ...more,
});
