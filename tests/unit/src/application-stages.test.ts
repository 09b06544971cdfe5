import { applicationAsk } from '@domain/applications/ask';
import type { TimelineEvent } from '@domain/events';
import { toMs } from '@domain/time';
import { adviceOf, openUntil, timelineItems } from '@/features/applications/detail/stages';

const NOW = toMs('2026-04-15T10:00:00+08:00');
const AFTER = toMs('2026-04-23T00:00:00+08:00');
const closesBefore = '2026-04-23T00:00:00+08:00';
const correction = {
  comments: [],
  returnedAt: '2026-04-14T10:00:00+08:00',
  correctBefore: '2026-04-21T00:00:00+08:00',
};
const step = { id: 'send', asks: 'paper' as const, title: '寄送', source: null, when: null };
const open = { steps: [{ ...step, isRequired: true, dueBefore: closesBefore }], marks: [] };
const application = { status: 'draft' as const, closesBefore, correction: null, filing: null };

const advice = (change: object, now = NOW) => {
  const changed = { ...application, ...change };
  return adviceOf(changed, applicationAsk(changed, now), now);
};

test('what can no longer be handed in is not asked for, and says when it ended', () => {
  expect(advice({})).toContain('请在截止前填完并提交');
  expect(advice({}, AFTER)).toBe('4月22日 23:59 已经截止，申报没有提交；填过的内容都在，可以查看和复制。');
  expect(advice({ status: 'withdrawn' }, AFTER)).toContain('撤回以后没有再提交');
  expect(advice({ status: 'returned', correction }, AFTER)).toContain('4月20日 23:59 已经截止，补正没有重新提交');
});

test('a correction is open until its own date, a withdrawn one until the call closes, a submitted one not at all', () => {
  expect(openUntil({ ...application, status: 'returned', correction }, NOW)).toBe(correction.correctBefore);
  expect(openUntil({ ...application, status: 'withdrawn' }, NOW)).toBe(closesBefore);
  expect(openUntil({ ...application, status: 'withdrawn' }, AFTER)).toBeNull();
  expect(openUntil({ ...application, status: 'submitted' }, NOW)).toBeNull();
});

test('open steps elsewhere are said beside what the officers do', () => {
  expect(advice({ status: 'submitted', filing: open })).toBe(
    '小程序已收到，正式申报还没有办完，还差 1 步：请接着办下面的步骤，小程序回执不能代替。',
  );
  expect(advice({ status: 'publicity', filing: open })).toContain('评审结果正在公示');
  expect(advice({ status: 'publicity', filing: open })).toContain('正式申报还差 1 步');
});

test('the timeline is in order with who did it; what is to come reads as steps, a return begins with handing in again', () => {
  const event = (at: string, text: string, actorRole: TimelineEvent['actorRole']) => ({
    id: text,
    subject: 'application:1',
    at,
    actorName: '覃志远',
    actorRole,
    text,
  });
  const events = [
    event('2026-04-16T09:00:00+08:00', '退回修改', 'officer'),
    event('2026-04-15T09:00:00+08:00', '提交了申报', 'contact_person'),
  ];
  expect(timelineItems('returned', events, 'advance').map(({ title, note, state }) => [title, note, state])).toEqual([
    ['提交了申报', '项目联系人 覃志远', 'done'],
    ['退回修改', '科协工作人员 覃志远', 'now'],
    ['重新提交', undefined, 'todo'],
    ['形式审查', undefined, 'todo'],
    ['专家评审', undefined, 'todo'],
    ['公示', undefined, 'todo'],
    ['立项', undefined, 'todo'],
  ]);
  expect(timelineItems('draft', [], 'advance')[0]?.title).toBe('提交申报');
});
