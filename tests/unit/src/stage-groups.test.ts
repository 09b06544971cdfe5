import { applicationStatuses } from '../../../domain/applications/statuses';
import { projectStatuses } from '../../../domain/projects/lifecycle';
import { filterWords, stageGroups } from '../../../src/features/reach/stage-groups';

test.each([
  ['applications', applicationStatuses],
  ['projects', projectStatuses],
] as const)('every status of %s is in exactly one group', (of, statuses) => {
  const grouped = stageGroups[of].flatMap((group) => [...group.statuses]);
  expect([...grouped].sort()).toEqual([...statuses].sort());
});

test('a filter reads as it was chosen', () => {
  const common = { callSlug: 'gx-2026' };
  expect(filterWords({ ...common, of: 'applications', statuses: ['draft', 'withdrawn', 'returned'] })).toBe(
    '申报：还没提交、退回修改',
  );
  expect(
    filterWords({
      ...common,
      of: 'projects',
      statuses: ['in_progress'],
      categoryCodes: ['2026-1'],
      onlyMissing: true,
      onlyUnreached: true,
    }),
  ).toBe('项目：实施中 · 2026-1 · 只发材料没齐的、联系不上的');
});
