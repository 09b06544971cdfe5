import type { ApplicationSummary } from '@domain/applications/schema';
import { workItems } from '@domain/next-action';
import { newProjectFacts } from '@domain/projects/new-project';
import type { ProjectSummary } from '@domain/projects/summary';
import { toMs } from '@domain/time';

const now = toMs('2026-04-15T10:00:00+08:00');
const at = '2026-04-10T10:00:00.000+08:00';
const application = (over: Partial<ApplicationSummary>): ApplicationSummary => ({
  id: 'a1',
  callSlug: 'gx-2026',
  callTitle: '提质增效',
  categoryCode: '2026-1',
  categoryName: '学术交流',
  organizationId: 'o',
  organizationName: '学会',
  status: 'draft',
  version: 1,
  closesBefore: '2026-04-23T00:00:00+08:00',
  receipt: null,
  filing: null,
  correction: null,
  publicity: null,
  projectId: null,
  createdAt: at,
  updatedAt: at,
  title: '讲坛',
  requestedYuan: null,
  ...over,
});
const project = (over: Partial<ProjectSummary>): ProjectSummary => ({
  id: 'p1',
  applicationId: 'a0',
  callSlug: 'gx-2026',
  categoryCode: '2026-2',
  categoryName: '全国学会入桂',
  organizationId: 'o',
  organizationName: '学会',
  title: '入桂行',
  trackCodes: [],
  ...newProjectFacts,
  awardedYuan: 20000,
  status: 'in_progress',
  version: 1,
  createdAt: at,
  acceptanceDueOn: '2026-04-18',
  missing: [{ itemId: 'final', title: '经费决算报告' }],
  itemCount: 7,
  ask: { action: '去补：经费决算报告', detail: '验收材料还差 1 项', page: 'checklist' },
  ...over,
});

describe('我的事项 puts first what is asked soonest', () => {
  it('an acceptance due in three days comes before a draft due in a week', () => {
    const items = workItems([application({})], [project({})], now);
    expect(items.map((item) => item.action)).toEqual(['去补：经费决算报告', '继续填写申报表']);
    expect(items[0]?.detail).toBe('验收材料还差 1 项');
  });
  it('what waits for others comes last, however soon', () => {
    const items = workItems([application({ id: 'a2', status: 'submitted' }), application({})], [], now);
    expect(items.map((item) => item.id)).toEqual(['a1', 'a2']);
    expect(items[1]?.action).toBeNull();
  });
  it('a draft whose deadline passed asks nothing but stays readable', () => {
    const [item] = workItems([application({})], [], toMs('2026-04-23T00:00:00+08:00'));
    expect(item?.action).toBeNull();
    expect(item?.detail).toContain('已过截止时间');
  });
  it('an awarded application appears once, as its project', () => {
    const items = workItems([application({ status: 'awarded', projectId: 'p1' })], [project({})], now);
    expect(items).toHaveLength(1);
  });
});
