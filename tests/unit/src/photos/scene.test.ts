import type { Site } from '@domain/activities/site';
import type { ActionOutput } from '@domain/contracts';
import type { ProjectStatus } from '@domain/projects/schema';
import { projectScene, siteScene } from '@/features/photos/photo-scene';

const entry = {
  item: { id: 'photos', title: '活动照片', kind: 'photos', required: true },
  ...{ state: 'ready', have: 6, verdict: null },
};
const acceptance = (status: ProjectStatus, verdict: object | null = null) =>
  ({
    project: { id: 'p', title: '报告会', status },
    checklist: [{ ...entry, verdict }],
    evidence: [
      { id: 'a', slot: 'item:photos' },
      { id: 'b', slot: 'item:other' },
    ],
    activities: [],
  }) as unknown as ActionOutput<'acceptance.get'>;
const site = (status: string, isCollecting: boolean) =>
  ({
    activity: { id: 'forum', projectId: 'p', title: '讲坛', status },
    photos: [{ entry, here: 2 }],
    isCollecting,
  }) as unknown as Site;

test('the contact person adds and changes while the item is hers to change, and is told why when it is not', () => {
  const scene = projectScene(acceptance('in_progress'), 'photos');
  expect(scene).toMatchObject({ only: null, handedIn: 1, refusal: null, mayChange: true });
  expect(scene?.files.map(({ id }) => id)).toEqual(['a']);
  const frozen = projectScene(acceptance('acceptance_returned'), 'photos');
  expect(frozen).toMatchObject({ mayChange: false, refusal: expect.stringContaining('没有被退回') });
  const cameBack = projectScene(acceptance('acceptance_returned', { verdict: 'returned' }), 'photos');
  expect(cameBack).toMatchObject({ mayChange: true, refusal: null });
  expect(projectScene(acceptance('in_progress'), 'nothing')).toBeNull();
});

test('a helper adds to her activity only, and what she does not see counts too', () => {
  const scene = siteScene(site('planned', true), 'photos', []);
  expect(scene).toMatchObject({ only: 'forum', activities: [], handedIn: 6, refusal: null, mayChange: false });
  expect(siteScene(site('cancelled', true), 'photos', [])?.refusal).toBe('活动已取消');
  expect(siteScene(site('planned', false), 'photos', [])?.refusal).toContain('已提交');
  expect(siteScene(site('planned', true), 'nothing', [])).toBeNull();
});
