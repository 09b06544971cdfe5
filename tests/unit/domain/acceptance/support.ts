import { deriveChecklist } from '@domain/acceptance/derive-checklist';
import type { ChecklistFacts, ChecklistRules, EvidenceMark } from '@domain/acceptance/facts';
import type { ItemMark, ItemVerdict } from '@domain/acceptance/schema';
import type { ActivityMark } from '@domain/activities/schema';
import type { ChecklistItemRule } from '@domain/call/schema';
import type { ChecklistEntry } from '@domain/projects/checklist';

/** The photographs of 2026-1 四、（二） in short. */
export const item = (over: Partial<ChecklistItemRule> = {}): ChecklistItemRule => ({
  id: 'activity-photos',
  title: '活动照片',
  kind: 'photos',
  required: true,
  when: null,
  condition: null,
  trackCodes: [],
  perActivity: false,
  copies: null,
  dueOn: null,
  dueAfter: null,
  original: false,
  shots: [
    { shot: 'panorama', min: 2 },
    { shot: 'expert', min: 2 },
  ],
  minFiles: null,
  maxFiles: 20,
  seconds: null,
  source: '2026-1 四、（二）',
  ...over,
});
export const paper = (over: Partial<ChecklistItemRule> = {}): ChecklistItemRule =>
  item({ id: 'report', title: '总结报告', kind: 'document', shots: [], maxFiles: null, ...over });

export const rules = (items: ChecklistItemRule[], acceptance: Partial<ChecklistRules['acceptance']> = {}) => ({
  completion: { dueOn: '2026-11-30', precision: 'day' as const },
  acceptance: {
    dueOn: '2026-11-30',
    workingDaysAfterActivity: null,
    paperCopies: null,
    electronicCopies: null,
    ...acceptance,
    items,
  },
});

export const activity = (over: Partial<ActivityMark> = {}): ActivityMark => ({
  id: 'a1',
  status: 'held',
  title: '八桂科技讲坛',
  startsAt: '2026-06-01T09:00:00+08:00',
  endsAt: '2026-06-01T17:00:00+08:00',
  taskIds: [],
  counts: {},
  ...over,
});

export const facts = (over: Partial<ChecklistFacts> = {}): ChecklistFacts => ({
  trackCodes: [],
  status: 'in_progress',
  extendedTo: null,
  correctUntil: null,
  activities: [],
  evidence: [],
  marks: [],
  verdicts: [],
  itemChangedAt: {},
  ...over,
});

export const files = (count: number, itemId = 'report', activityId: string | null = null): EvidenceMark[] =>
  Array.from({ length: count }, () => ({ itemId, shot: null, activityId }));

export const mark = (over: Partial<ItemMark> = {}): ItemMark => ({
  itemId: 'report',
  applies: false,
  reason: '经费没有用于办会',
  note: null,
  at: '2026-07-01T10:00:00+08:00',
  ...over,
});
export const verdict = (over: Partial<ItemVerdict> = {}): ItemVerdict => ({
  itemId: 'report',
  verdict: 'returned',
  comment: '缺少盖章',
  at: '2026-08-01T10:00:00+08:00',
  byName: '韦',
  ...over,
});

/** The entry of a checklist of one item. */
export function derive(rule: ChecklistItemRule, over: Partial<ChecklistFacts> = {}): ChecklistEntry {
  const [entry] = deriveChecklist(rules([rule]), facts(over));
  if (!entry) throw new Error('no entry');
  return entry;
}

/** One entry in the state that a test is about. */
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
