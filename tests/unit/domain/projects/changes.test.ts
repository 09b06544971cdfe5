import { MAX_CHANGE_REQUESTS } from '@domain/constants';
import { askedWords, askRefusal, decideChange, decidedWords, newDateProblem } from '@domain/projects/changes';
import { collectingStatuses, projectStatuses } from '@domain/projects/lifecycle';
import type { ChangeRequest, Project } from '@domain/projects/schema';
import { toMs } from '@domain/time';
import fc from 'fast-check';

const NOW = toMs('2026-11-20T10:00:00+08:00');
const extension = (over: Partial<ChangeRequest> = {}): ChangeRequest => ({
  id: 'e1',
  kind: 'extension',
  text: '专家报告会一场',
  reason: '专家出国',
  newDate: '2027-03-31',
  askedAt: '2026-11-19T10:00:00.000+08:00',
  askedBy: '李联系',
  state: 'asked',
  decidedAt: null,
  comment: null,
  previousDate: null,
  ...over,
});
const change = extension({ id: 'c1', kind: 'change', text: '改为线上举办', reason: '台风', newDate: null });
type Changing = Pick<Project, 'status' | 'funding' | 'changes' | 'correctUntil'>;
const project = (over: Partial<Changing> = {}): Changing => ({
  status: 'in_progress',
  funding: 'advance',
  changes: [],
  correctUntil: null,
  ...over,
});

describe('asking', () => {
  it('is open exactly while something is still to be handed in, overdue or not', () => {
    for (const status of projectStatuses) {
      expect([status, askRefusal(project({ status })) === null]).toEqual([status, collectingStatuses.has(status)]);
    }
  });
  it('waits for the answer to the request before', () => {
    expect(askRefusal(project({ changes: [extension()] }))).toContain('答复后才能再申请');
    expect(askRefusal(project({ changes: [extension({ state: 'refused' })] }))).toBeNull();
  });
  it('has a bound', () => {
    const changes = Array.from({ length: MAX_CHANGE_REQUESTS }, () => extension({ state: 'refused' }));
    expect(askRefusal(project({ changes }))).toContain(`${MAX_CHANGE_REQUESTS} 次`);
  });
});

describe('the new day', () => {
  it.each([
    ['2026-11-19', '2026-11-30', '不能早于今天'],
    ['2026-11-30', '2026-11-30', '须晚于现在的最后期限 2026年11月30日'],
    ['2028-11-20', '2026-11-30', '最多延两年，请核对年份'],
  ])('%s, due on %s: %s', (newDate, dueOn, message) => {
    expect(newDateProblem(newDate, dueOn, NOW)).toMatchObject({ path: 'newDate', message });
  });
  it('may be today’s successor where the last day is over, or none is known', () => {
    expect(newDateProblem('2026-11-20', '2026-10-31', NOW)).toBeNull();
    expect(newDateProblem('2026-11-21', null, NOW)).toBeNull();
    expect(newDateProblem('2028-11-19', null, NOW)).toBeNull();
  });
});

describe('deciding', () => {
  const grant = { decision: 'grant', comment: null } as const;
  const at = { dueOn: '2026-11-30', now: NOW };
  it('an extension moves the day and keeps the one before with the request', () => {
    expect(decideChange(project({ changes: [extension()] }), extension(), grant, at)).toEqual({
      changes: [
        extension({ state: 'granted', decidedAt: '2026-11-20T10:00:00.000+08:00', previousDate: '2026-11-30' }),
      ],
      extendedTo: '2027-03-31',
      status: 'extended',
    });
  });
  it('of a correction, its own day too', () => {
    const returned = project({ status: 'acceptance_returned', correctUntil: '2026-12-01', changes: [extension()] });
    expect(decideChange(returned, extension(), grant, { ...at, dueOn: '2026-12-01' })).toMatchObject({
      status: 'acceptance_returned',
      correctUntil: '2027-03-31',
      extendedTo: '2027-03-31',
    });
  });
  it('a change, or a refusal, moves no day', () => {
    expect(Object.keys(decideChange(project({ changes: [change] }), change, grant, at))).toEqual(['changes']);
    const refuse = { decision: 'refuse', comment: '不必' } as const;
    expect(Object.keys(decideChange(project({ changes: [extension()] }), extension(), refuse, at))).toEqual([
      'changes',
    ]);
  });
  it('touches the one request only, whatever else was asked', () => {
    const others = fc.array(fc.constantFrom<ChangeRequest['state']>('granted', 'refused'), { maxLength: 19 });
    fc.assert(
      fc.property(others, fc.constantFrom('grant' as const, 'refuse' as const), (states, decision) => {
        const before = states.map((state, index) => extension({ id: `old-${index}`, state }));
        const { changes } = decideChange(
          project({ changes: [...before, extension()] }),
          extension(),
          { decision, comment: '说明' },
          at,
        );
        expect(changes?.slice(0, -1)).toEqual(before);
        expect(changes?.at(-1)?.state).toBe(decision === 'grant' ? 'granted' : 'refused');
      }),
    );
  });
});

it('the timeline tells both days, the reason and the answer', () => {
  expect(askedWords(extension())).toBe('申请延期验收，延到 2027年3月31日。未完成：专家报告会一场。原因：专家出国');
  expect(decidedWords(extension({ state: 'granted', previousDate: '2026-11-30', comment: '请抓紧' }))).toBe(
    '同意延期验收：2026年11月30日 → 2027年3月31日。说明：请抓紧',
  );
  expect(decidedWords(extension({ state: 'refused', comment: '不必延期' }))).toBe('不同意延期验收。原因：不必延期');
  expect(askedWords(change)).toBe('申请变更：改为线上举办。原因：台风');
  expect(decidedWords({ ...change, state: 'granted' })).toBe('同意变更：改为线上举办');
});
