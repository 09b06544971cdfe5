import { deriveChecklist } from '@domain/acceptance/derive-checklist';
import type { EvidenceMark } from '@domain/acceptance/facts';
import type { ChecklistItemRule } from '@domain/call/schema';
import { nextEntry } from '@domain/projects/entries';
import { needOf, nextEntryLabel } from '@/features/projects/checklist-words';
import { facts, rules } from '../domain/acceptance/support';

const item = (more: Partial<ChecklistItemRule>): ChecklistItemRule => ({
  id: 'report',
  title: '经费决算报告',
  kind: 'document',
  required: true,
  when: null,
  condition: null,
  perActivity: false,
  trackCodes: [],
  copies: null,
  dueOn: null,
  dueAfter: null,
  original: false,
  shots: [],
  minFiles: null,
  maxFiles: null,
  seconds: null,
  source: '2026-1 四、（一）',
  ...more,
});
const photos = item({
  id: 'photos',
  title: '活动照片',
  kind: 'photos',
  shots: [{ shot: 'panorama', min: 2 }],
  original: true,
});
const checklist = (evidence: EvidenceMark[]) =>
  deriveChecklist(rules([item({ copies: 4 }), photos]), facts({ evidence }));
const panorama: EvidenceMark = { itemId: 'photos', shot: 'panorama' };

test('the button names the shot and how many are left, photographs before papers', () => {
  const next = nextEntry(checklist([panorama]));
  expect(next && nextEntryLabel(next)).toBe('拍全景（还差 1 张）');
});

test('with the photographs complete the next paper is named', () => {
  const next = nextEntry(checklist([panorama, panorama]));
  expect(next && nextEntryLabel(next)).toBe('去上传：经费决算报告');
});

test('nothing is next when everything is there', () => {
  expect(nextEntry(checklist([panorama, panorama, { itemId: 'report', shot: null }]))).toBeNull();
});

test('what an item asks is one sentence with shots, copies and 原图', () => {
  expect(checklist([]).map(needOf)).toEqual(['文件电子版，一式 4 份。', '现场照片，全景 2 张，须原图。']);
});
