import { taskProgress } from '@domain/activities/progress';
import type { ActivityMark } from '@domain/activities/schema';
import fc from 'fast-check';
import { callOf, categoryOf, mark } from './support';

function progress(
  slug: string,
  code: string,
  tracks: string[],
  marks: ActivityMark[],
  startedOn: string | null = null,
) {
  const all = taskProgress(categoryOf(slug, code), tracks, marks, startedOn);
  return (taskId: string) => {
    const found = all.find((one) => one.taskId === taskId);
    if (!found) throw new Error(`no task ${taskId}`);
    return found;
  };
}
const state = (slug: string, code: string, tracks: string[], taskId: string, marks: ActivityMark[]) =>
  progress(slug, code, tracks, marks)(taskId).state;

const service = (id: string, over: Partial<ActivityMark> = {}) =>
  mark({ id, title: `专家助企赋能第${id}场`, taskIds: ['enterprise-service'], ...over });

describe('tasks against what was held', () => {
  it('2026-1 三、（一）: one forum with the name and 50 people meets the task', () => {
    const met = progress('gx-2026', '2026-1', ['2026-1-1'], [mark({ counts: { participants: 50 } })])('forum');
    expect([met.state, met.missing, met.activityIds]).toEqual(['met', '', ['a1']]);
  });
  it('没有冠名的不能通过验收: a forum without the name does not count, however many came', () => {
    const [unnamed] = [mark({ title: '桑蚕论坛', counts: { participants: 500 } })];
    const forum = progress('gx-2026', '2026-1', ['2026-1-1'], unnamed ? [unnamed] : [])('forum');
    expect(forum.state).toBe('unmet');
    expect(forum.missing).toBe(
      '还差 1 场：“桑蚕论坛”活动名称里没有“八桂科技讲坛”，不冠名不能通过验收；请一字不差加在名称最前面',
    );
  });
  it('nothing held: what is asked is said; something planned: that it only has to be held', () => {
    expect(progress('gx-2026', '2026-1', ['2026-1-1'], [])('forum').missing).toBe(
      '还差 1 场：须冠“八桂科技讲坛”、参加人数 50 人以上',
    );
    const planned = mark({ status: 'planned', counts: { participants: 80 } });
    expect(progress('gx-2026', '2026-1', ['2026-1-1'], [planned])('forum').missing).toBe(
      '还差 1 场：“八桂科技讲坛：桑蚕产业前沿”已安排，办完后记录即可',
    );
  });
  it('2026-6 三、（一）: two services, a cancelled one is none', () => {
    const two = [service('1'), service('2')];
    expect(state('gx-2026', '2026-6', [], 'enterprise-service', two)).toBe('met');
    const one = [service('1'), service('2', { status: 'cancelled' })];
    expect(progress('gx-2026', '2026-6', [], one)('enterprise-service').missing).toBe('还差 1 场：须冠“专家助企赋能”');
  });
  it('2026-2 三、（一）: a name without a number asks for one activity that carries it', () => {
    expect(state('gx-2026', '2026-2', ['2026-2-1'], 'national-society-event', [])).toBe('unmet');
    const event = mark({ title: '全国学会入桂行南宁站', taskIds: ['national-society-event'] });
    expect(state('gx-2026', '2026-2', ['2026-2-1'], 'national-society-event', [event])).toBe('met');
  });
  it('2023-1 （四）2（2）: firms of all services together; 2023-5 （四）1: organizations as well', () => {
    const visit = (id: string, firms: number) =>
      mark({ id, title: '“科创中国·广西”赋能企业', taskIds: ['enterprise-service'], counts: { firms } });
    expect(state('gx-2023', '2023-1', [], 'enterprise-service', [visit('1', 2), visit('2', 1)])).toBe('met');
    expect(progress('gx-2023', '2023-1', [], [visit('1', 2)])('enterprise-service').missing).toContain(
      '各场合计企业（园区）还差 1 家，达到 3 家即可',
    );
    const founded = (id: string, organizations: number) =>
      mark({ id, taskIds: ['new-associations'], counts: { organizations } });
    expect(state('gx-2023', '2023-5', ['2023-5-1'], 'new-associations', [founded('1', 60), founded('2', 40)])).toBe(
      'met',
    );
  });
  it('2023-3 （四）1: every activity is measured, and one outside its months meets nothing', () => {
    const forum = (day: string, over: Partial<ActivityMark> = {}) =>
      mark({
        startsAt: `${day}T09:00:00+08:00`,
        endsAt: `${day}T12:00:00+08:00`,
        taskIds: [],
        counts: { participants: 50, experts: 2 },
        ...over,
      });
    expect(state('gx-2023', '2023-3', ['2023-3-3'], 'scale', [forum('2023-11-20')])).toBe('met');
    expect(state('gx-2023', '2023-3', ['2023-3-1'], 'scale', [forum('2023-11-20')])).toBe('unmet');
    expect(state('gx-2023', '2023-3', ['2023-3-3'], 'scale', [forum('2023-11-20', { counts: {} })])).toBe('unmet');
  });
  it('2023-2 （四）1: every quarter from the project’s beginning; without one, every quarter of the year', () => {
    const study = (id: string, month: string) =>
      mark({
        id,
        startsAt: `2023-${month}-15T09:00:00+08:00`,
        endsAt: `2023-${month}-15T11:00:00+08:00`,
        taskIds: ['political-study'],
      });
    const three = [study('1', '06'), study('2', '08'), study('3', '11')];
    expect(progress('gx-2023', '2023-2', [], three, '2023-06-01')('political-study').state).toBe('met');
    expect(progress('gx-2023', '2023-2', [], three)('political-study').missing).toBe('2023年第一季度还差 1 场');
    expect(progress('gx-2023', '2023-2', [], three.slice(1), '2023-06-01')('political-study').missing).toBe(
      '2023年第二季度还差 1 场',
    );
  });
  it('hn 2.3: four trainings, 400 people together', () => {
    const training = (n: number) =>
      mark({ id: `t${n}`, taskIds: ['innovation-training'], counts: { participants: 100 } });
    const four = [1, 2, 3, 4].map(training);
    expect(state('hn-2022', '2.3', [], 'innovation-training', four)).toBe('met');
    expect(progress('hn-2022', '2.3', [], four.slice(1))('innovation-training').missing).toBe(
      '还差 1 场；各场合计参加人数还差 100 人，达到 400 人即可',
    );
  });
  it('papers and films are counted by the files of the checklist, not by activities', () => {
    expect(state('gx-2026', '2026-4', ['2026-4-1'], 'service-report', [])).toBe('none');
    expect(state('gx-2023', '2023-10', [], 'video', [])).toBe('none');
  });
});

const everyCategory = ['gx-2026', 'gx-2023', 'gd-2024', 'hn-2022', 'xj-2023'].flatMap((slug) =>
  callOf(slug).categories.map((category) => ({ slug, category })),
);

describe('for any activities of any category', () => {
  const counts = fc.record(
    { participants: fc.nat(600), experts: fc.nat(6), countries: fc.nat(4), firms: fc.nat(4), journals: fc.nat(12) },
    { requiredKeys: [] },
  );
  const marks = (taskIds: string[], names: string[]) =>
    fc.array(
      fc.record({
        status: fc.constantFrom('planned' as const, 'held' as const, 'cancelled' as const),
        title: fc.constantFrom('活动', ...names),
        taskIds: fc.subarray(taskIds),
        counts,
      }),
      { maxLength: 6 },
    );
  it('only what was held is named, unmet always says what is missing, and one more activity never takes a task back', () => {
    for (const { category } of everyCategory) {
      const tracks = category.tracks.map(({ code }) => code);
      const names = category.tasks.flatMap(({ requiredTitle }) => (requiredTitle ? [requiredTitle] : []));
      const taskIds = category.tasks.map(({ id }) => id);
      fc.assert(
        fc.property(marks(taskIds, names), (generated) => {
          const all = generated.map((one, i) => mark({ ...one, id: `a${i}` }));
          const before = taskProgress(category, tracks, all.slice(1));
          const after = taskProgress(category, tracks, all);
          const held = new Set(all.filter(({ status }) => status === 'held').map(({ id }) => id));
          for (const [i, one] of after.entries()) {
            expect(one.missing === '').toBe(one.state !== 'unmet');
            expect(one.activityIds.every((id) => held.has(id))).toBe(true);
            if (before[i]?.state === 'met') expect(one.state).toBe('met');
          }
        }),
        { numRuns: 30 },
      );
    }
  });
});
