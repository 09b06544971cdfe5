/** A checklist of 30 items with 60 files: more than any notice asks, as much as a page has to bear. */
import type { Call, ChecklistItemRule } from '../../../domain/call/schema';
import { AcceptanceWorld, heldActivity } from '../../functions/support/acceptance';
import { CONTACT } from '../../functions/support/application';

export const ITEMS = 30;
export const FILES = 60;
const SLUG = 'bench-checklist';
export const PROJECT = 'bench-project';
const NOW = '2026-10-20T10:00:00+08:00';

const photos: Partial<ChecklistItemRule> = {
  kind: 'photos',
  shots: [
    { shot: 'panorama', min: 2 },
    { shot: 'expert', min: 2 },
  ],
};

export const bigItems: ChecklistItemRule[] = Array.from({ length: ITEMS }, (_, index) => ({
  id: `item-${index}`,
  title: `验收材料第 ${index + 1} 项`,
  kind: 'document',
  required: true,
  when: index % 5 === 1 ? '经费用于办会的' : null,
  condition: index % 5 === 1 ? 'declared' : null,
  trackCodes: [],
  perActivity: index % 5 === 2,
  copies: 4,
  dueOn: null,
  dueAfter: index % 5 === 3 ? { event: '活动结束', n: 10, unit: 'workingDay' } : null,
  original: false,
  shots: [],
  minFiles: null,
  maxFiles: 20,
  seconds: null,
  source: '四、（一）',
  ...(index % 5 === 0 ? photos : {}),
}));

const itemOf = (file: number): string => `item-${file % ITEMS}`;
export const bigCounts = Array.from({ length: FILES }, (_, file) => ({
  itemId: itemOf(file),
  shot: file % 5 === 0 ? ('panorama' as const) : null,
  activityId: 'forum',
  count: 1,
}));
export const bigActivities = [heldActivity(), heldActivity({ id: 'service', title: '专家助企赋能（桂林）' })];

const evidence = Array.from({ length: FILES }, (_, file) => ({
  _id: `bench-file-${file}`,
  subject: `project:${PROJECT}`,
  slot: `item:${itemOf(file)}`,
  shot: null,
  name: `验收材料 ${file + 1}.pdf`,
  contentType: 'application/pdf',
  bytes: 300_000,
  verification: 'content',
  uploadedAt: `2026-10-19T10:00:${String(file).padStart(2, '0')}.000+08:00`,
  fileId: `cloud://bench.bucket/evidence/project/${PROJECT}/${file}.pdf`,
  uploadedBy: CONTACT,
}));

/** The project stands in the emulator, in a call cloned from gx-2026. */
export async function startWithBigChecklist(): Promise<AcceptanceWorld> {
  const world = await AcceptanceWorld.start('bench-checklist', NOW);
  const calls = await world.cloud.send<(Call & { _id: string })[]>('GET', 'collections/calls?limit=50');
  const origin = calls.find(({ _id }) => _id === 'gx-2026');
  const [first, ...others] = origin?.categories ?? [];
  if (!origin || !first) throw new Error('gx-2026 is not there');
  const category = { ...first, acceptance: { ...first.acceptance, items: bigItems } };
  await world.plant('calls', [{ ...origin, _id: SLUG, slug: SLUG, categories: [category, ...others] }]);
  await world.project(PROJECT, SLUG, {
    categoryCode: first.code,
    evidenceCounts: bigCounts,
    activities: bigActivities,
  });
  await world.plant('evidence', evidence);
  return world;
}
