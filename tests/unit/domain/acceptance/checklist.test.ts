import type { EvidenceMark } from '@domain/acceptance/facts';
import { frozenReason } from '@domain/acceptance/frozen';
import type { Shot } from '@domain/call/schema';
import { missingEntries } from '@domain/projects/checklist';
import { missingWords } from '@domain/projects/missing-words';
import { activity, derive, files, item, mark, paper, verdict } from './support';

const photos = (shots: (Shot | null)[]): EvidenceMark[] =>
  shots.map((shot) => ({ itemId: 'activity-photos', shot, activityId: null }));

describe('the checklist says what is still missing', () => {
  test('one panorama of two: 1/2, and in words', () => {
    const entry = derive(item(), { evidence: photos(['panorama']) });
    expect(entry.state).toBe('partial');
    expect(entry.shots[0]).toEqual({ shot: 'panorama', have: 1, min: 2 });
    expect(entry.missing).toBe('全景还差 1 张，专家报告近景还差 2 张');
    expect(missingWords(entry)).toEqual(['全景还差1张', '专家报告近景还差2张']);
  });
  test('six panoramas do not replace the expert’s close-up', () => {
    const entry = derive(item(), { evidence: photos(Array.from({ length: 6 }, () => 'panorama')) });
    expect(entry).toMatchObject({ state: 'partial', have: 2, need: 4 });
  });
  test('with every shot there, a minimum of the whole is still asked for', () => {
    const rule = item({ minFiles: 6 });
    const evidence = photos(['panorama', 'panorama', 'expert', 'expert']);
    expect(derive(rule, { evidence })).toMatchObject({ state: 'partial', have: 4, need: 6, missing: '还差 2 张' });
    expect(derive(rule, { evidence: photos(['panorama', 'expert', 'expert']) }).missing).toBe(
      '全景还差 1 张，一共还差 3 张',
    );
  });
  test('more than the notice takes is not 已齐 either', () => {
    const evidence = photos(['panorama', 'expert', 'leader', 'leader', null, null]);
    const rule = item({ shots: [], minFiles: 3, maxFiles: 5 });
    expect(derive(rule, { evidence })).toMatchObject({ state: 'partial', missing: '多了 1 张，最多 5 张' });
  });
  test('a document needs one file unless the notice asks for more', () => {
    expect(derive(paper(), { evidence: files(1) }).state).toBe('ready');
    expect(derive(paper({ minFiles: 3 }), { evidence: files(1) }).missing).toBe('还差 2 份');
  });
});

describe('what is asked of every activity (2026-1 四、（三）每场活动的新闻稿)', () => {
  const press = paper({ perActivity: true });
  const two = [activity(), activity({ id: 'a2', title: '专家助企赋能' })];

  test('each activity that was held needs a file of its own', () => {
    const entry = derive(press, { activities: two, evidence: files(3, 'report', 'a1') });
    expect(entry).toMatchObject({ state: 'partial', have: 1, need: 2, missing: '还差 1 场活动的：专家助企赋能' });
  });
  test('a file that names no activity stands for any one of them', () => {
    const evidence = [...files(1, 'report', 'a1'), ...files(1)];
    expect(derive(press, { activities: two, evidence }).state).toBe('ready');
    expect(derive(press, { activities: two, evidence: files(1) }).missing).toBe('还差 1 场活动的');
  });
  test('planned and cancelled activities ask for nothing, and their files stand for no other', () => {
    const activities = [
      activity(),
      activity({ id: 'a2', status: 'planned' }),
      activity({ id: 'a3', status: 'cancelled' }),
    ];
    expect(derive(press, { activities, evidence: files(1, 'report', 'a1') }).state).toBe('ready');
    expect(derive(press, { activities, evidence: files(2, 'report', 'a3') }).state).toBe('partial');
  });
  test('one more activity reopens what was ready', () => {
    const evidence = files(1, 'report', 'a1');
    expect(derive(press, { activities: [activity()], evidence }).state).toBe('ready');
    expect(derive(press, { activities: two, evidence }).state).toBe('partial');
  });
});

describe('conditions follow the track and what was done', () => {
  test('an item of another track does not apply, cannot be marked and is not missing', () => {
    const entry = derive(item({ trackCodes: ['2026-4-3'], condition: 'declared' }), { trackCodes: ['2026-4-1'] });
    expect(entry).toMatchObject({ state: 'not_applicable', mayExempt: false });
    expect(missingEntries([entry])).toEqual([]);
  });
  test('经费用于办会的: missing until the contact person says that it does not apply', () => {
    const rule = paper({ when: '经费用于办会的', condition: 'declared' });
    const before = derive(rule);
    expect(before).toMatchObject({ state: 'missing', mayExempt: true });
    expect(missingEntries([before])).toHaveLength(1);
    expect(derive(rule, { marks: [mark()] })).toMatchObject({ state: 'not_applicable', mark: mark() });
  });
  test('办了活动的: cannot be said any more once an activity was held', () => {
    const rule = paper({ when: '办了活动的', condition: 'activity' });
    expect(derive(rule, { marks: [mark()] }).state).toBe('not_applicable');
    const held = derive(rule, { marks: [mark()], activities: [activity()] });
    expect(held).toMatchObject({ state: 'missing', mayExempt: false });
  });
  test('where the notice states no condition, a mark changes nothing', () => {
    expect(derive(paper(), { marks: [mark()] })).toMatchObject({ state: 'missing', mayExempt: false });
  });
});

describe('what came back comes back alone', () => {
  const returned = { status: 'acceptance_returned' as const, evidence: files(1), verdicts: [verdict()] };

  test('退回 until something was done about it, then by its files', () => {
    const entry = derive(paper(), returned);
    expect(entry).toMatchObject({ state: 'returned', verdict: { comment: '缺少盖章' } });
    expect(missingWords(entry)).toEqual(['总结报告（退回）']);
    expect(missingEntries([entry])).toHaveLength(1);
    const earlier = { report: '2026-07-31T10:00:00+08:00' };
    expect(derive(paper(), { ...returned, itemChangedAt: earlier }).state).toBe('returned');
    const later = { report: '2026-08-02T10:00:00+08:00' };
    expect(derive(paper(), { ...returned, itemChangedAt: later })).toMatchObject({
      state: 'ready',
      verdict: verdict(),
    });
    expect(derive(paper(), { ...returned, evidence: [], itemChangedAt: later }).state).toBe('missing');
  });
  test('an optional item that came back is asked for too', () => {
    expect(missingEntries([derive(paper({ required: false }), returned)])).toHaveLength(1);
  });
  test('nothing else may be changed meanwhile, unless something is lacking again', () => {
    const status = 'acceptance_returned' as const;
    expect(frozenReason(derive(paper(), returned), status)).toBeNull();
    const passed = derive(paper(), { status, evidence: files(1), verdicts: [verdict({ verdict: 'passed' })] });
    expect(passed.state).toBe('passed');
    expect(frozenReason(passed, status)).toBe('“总结报告”已经通过验收，不能再改');
    const untouched = derive(paper(), { status, evidence: files(1) });
    expect(untouched.state).toBe('submitted');
    expect(frozenReason(untouched, status)).toBe('“总结报告”没有被退回，不能再改；请只修改退回的材料');
    expect(frozenReason(derive(paper(), { status }), status)).toBeNull();
    expect(frozenReason(derive(paper({ required: false }), { status }), status)).toContain('没有被退回');
  });
  test('after an extension everything that did not pass may be changed again', () => {
    expect(frozenReason(derive(paper(), { status: 'extended', evidence: files(1) }), 'extended')).toBeNull();
  });
});

test('what was handed in is with the association; an optional item without files was not handed in', () => {
  const status = 'acceptance_submitted' as const;
  const entry = derive(paper(), { status, evidence: files(1) });
  expect(entry.state).toBe('submitted');
  expect(frozenReason(entry, status)).toContain('已经提交');
  expect(derive(paper({ required: false }), { status }).state).toBe('missing');
  expect(frozenReason(entry, 'closed')).toBe('项目已经结束，材料不能再改');
});

describe('what is asked, in one sentence', () => {
  test.each([
    [item({ original: true }), '现场照片，全景 2 张、专家报告近景 2 张，最多 20 张，须原图。'],
    [item({ shots: [], minFiles: 3, maxFiles: 5 }), '现场照片，至少 3 张、最多 5 张。'],
    [paper({ kind: 'video', minFiles: 1, seconds: { min: 60, max: 120 } }), '视频文件，时长 60–120 秒。'],
    [paper({ copies: 4 }), '文件电子版，一式 4 份。'],
    [paper({ kind: 'press', perActivity: true }), '新闻稿或刊发后的截图，每场活动至少 1 份。'],
    [
      paper({ kind: 'form', dueAfter: { event: '活动结束', n: 10, unit: 'workingDay' } }),
      '按通知的表格填写、盖章后的扫描件，活动结束后 10 个工作日内。',
    ],
  ])('%#', (rule, sentence) => {
    expect(derive(rule).asked).toBe(sentence);
  });
});
