/** After the submit: the steps of each real notice, in its order, and what marking them takes. */
import { checkMark, type Filing, filingSteps, pendingSteps, redateFiling } from '@domain/applications/filing';
import { sameCode, verificationCode } from '@domain/applications/verification-code';
import type { CallWindow } from '@domain/call/schema';
import { windowOf } from '@domain/call/window';
import { toMs } from '@domain/time';
import fc from 'fast-check';
import { readCall } from '../data/support';

const stepsOf = (slug: string, code: string, correctBefore: string | null = null) => {
  const call = readCall(slug);
  const category = call.categories.find((candidate) => candidate.code === code);
  if (!category) throw new Error(`${slug} has no ${code}`);
  return filingSteps(call.submission, category, windowOf(call, category), correctBefore);
};
const asks = (slug: string, code: string) => stepsOf(slug, code).map((step) => step.asks);

test.each([
  // 三、（一）（二）: fill, print, sign and stamp, upload; one stamped copy on paper.
  ['gx-2026', '2026-1', ['copy', 'print', 'stamp', 'scan', 'portal', 'paper']],
  ['gx-2023', '2023-1', ['copy', 'print', 'stamp', 'scan', 'portal', 'paper']],
  // 二、（三）: first the portal, then, once formally reviewed, the stamped paper.
  ['gd-2024', '1', ['copy', 'portal', 'print', 'stamp', 'scan', 'paper']],
  // 三、2、3: the portal alone.
  ['xj-2023', '1', ['copy', 'portal']],
  // 二、4 and 五: three copies by post, and the electronic copy.
  ['hn-2022', '2.3', ['print', 'scan', 'paper', 'email']],
])('%s %s', (slug, code, expected) => {
  expect(asks(slug, code)).toEqual(expected);
});

test('endorsements come before the stamp, with the condition of the notice', () => {
  // 2026-6: 领衔博士 and 建站单位 sign.
  expect(asks('gx-2026', '2026-6')).toEqual([
    'copy',
    'print',
    'endorsement',
    'endorsement',
    'stamp',
    'scan',
    'portal',
    'paper',
  ]);
  // 2023-6: not asked of everybody, so it can be answered with 不适用.
  const endorsement = stepsOf('gx-2023', '2023-6').find((step) => step.asks === 'endorsement');
  expect(endorsement?.when).toContain('服务与策划');
});

test('gd-2024: the paper has three days more than the portal', () => {
  const due = Object.fromEntries(stepsOf('gd-2024', '1').map((step) => [step.asks, step.dueBefore]));
  expect(due).toMatchObject({ portal: '2023-09-26T00:00:00+08:00', paper: '2023-09-29T00:00:00+08:00' });
});

test('after a return only the correction’s deadline counts', () => {
  const correctBefore = '2026-05-02T00:00:00+08:00';
  expect(stepsOf('gx-2026', '2026-1', correctBefore).every((step) => step.dueBefore === correctBefore)).toBe(true);
});

describe('after the call’s dates have moved', () => {
  const windowTo = (closesBefore: string, paperDueBefore: string | null): CallWindow => ({
    ...readCall('gd-2024').window,
    ...{ closesBefore, paperDueBefore },
  });

  test('gd-2024 二、（三）: the portal and the paper move each to its own day; what is done stays done', () => {
    const steps = stepsOf('gd-2024', '1');
    const marks = [{ stepId: steps[1]?.id ?? '', state: 'done' as const, on: '2023-09-20', note: 'GD-0042' }];
    const moved = redateFiling({ steps, marks }, windowTo('2023-10-11T00:00:00+08:00', '2023-10-15T00:00:00+08:00'));
    const due = Object.fromEntries(moved.steps.map((step) => [step.asks, step.dueBefore]));
    expect(due).toEqual({
      ...{ copy: '2023-10-11T00:00:00+08:00', portal: '2023-10-11T00:00:00+08:00' },
      ...{ print: '2023-10-11T00:00:00+08:00', stamp: '2023-10-11T00:00:00+08:00' },
      ...{ scan: '2023-10-11T00:00:00+08:00', paper: '2023-10-15T00:00:00+08:00' },
    });
    expect(moved.marks).toEqual(marks);
    expect(pendingSteps(moved).map(({ asks: ask }) => ask)).toEqual(['scan', 'paper']);
    // Where the notice gives the paper no day of its own, it is due with the rest.
    const together = redateFiling(moved, windowTo('2023-10-11T00:00:00+08:00', null));
    expect(together.steps.find((step) => step.asks === 'paper')?.dueBefore).toBe('2023-10-11T00:00:00+08:00');
  });

  test('the steps of every category are as they would be, had the notice said so from the beginning', () => {
    const calls = ['gx-2026', 'gx-2023', 'gd-2024', 'hn-2022', 'xj-2023'].map(readCall);
    for (const { submission, categories, ...call } of calls) {
      for (const category of categories) {
        const before = filingSteps(submission, category, windowOf(call, category), null);
        const window = windowTo('2027-03-01T00:00:00+08:00', '2027-03-05T00:00:00+08:00');
        const after = filingSteps(submission, category, window, null);
        expect(redateFiling({ steps: before, marks: [] }, window)).toEqual({ steps: after, marks: [] });
        expect(after).not.toEqual(before);
      }
    }
  });
});

describe('marking', () => {
  const now = toMs('2026-04-20T10:00:00+08:00');
  const steps = stepsOf('gx-2023', '2023-6');
  const step = (ask: string) => steps.find((candidate) => candidate.asks === ask) ?? steps[0];
  const mark = (ask: string, over: object = {}) => {
    const found = step(ask);
    if (!found) throw new Error(`no ${ask}`);
    return checkMark(found, { stepId: found.id, state: 'done', on: null, note: null, ...over }, now);
  };

  test('filing says on which day, and not on one to come', () => {
    expect(mark('portal')).toContain('请选择');
    expect(mark('portal', { on: '2026-04-21' })).toBe('办理日期不能晚于今天');
    expect(mark('portal', { on: '2026-04-20' })).toBeNull();
    expect(mark('scan')).toBeNull();
  });

  test('only what the notice asks under a condition may be passed over', () => {
    expect(mark('portal', { state: 'not_applicable' })).toContain('不能标为不适用');
    expect(mark('endorsement', { state: 'not_applicable' })).toBeNull();
  });

  test('what helps is not asked for; what is required stays until it is marked', () => {
    const filing: Filing = { steps, marks: [] };
    expect(pendingSteps(filing).map(({ asks: ask }) => ask)).toEqual(['endorsement', 'scan', 'portal', 'paper']);
    const marks = steps.map(({ id }) => ({ stepId: id, state: 'done' as const, on: null, note: null }));
    expect(pendingSteps({ steps, marks })).toEqual([]);
    expect(pendingSteps(null)).toEqual([]);
  });
});

describe('the verification code', () => {
  const hash = fc.stringMatching(/^[0-9a-f]{64}$/);

  test('is six characters that nobody misreads, the same for the same content', () => {
    fc.assert(
      fc.property(hash, (contentHash) => {
        const code = verificationCode(contentHash);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
        expect(verificationCode(contentHash)).toBe(code);
        expect(sameCode(code, code)).toBe(true);
        expect(sameCode(` ${code.toLowerCase().slice(0, 3)}-${code.toLowerCase().slice(3)} `, code)).toBe(true);
      }),
    );
  });

  test('forgives O for 0, I and L for 1, and nothing else', () => {
    expect(sameCode('oOiLlI', '001111')).toBe(true);
    expect(sameCode('00111', '001111')).toBe(false);
    expect(sameCode('', '001111')).toBe(false);
  });

  test('tells different contents apart', () => {
    const codes = new Set(
      Array.from({ length: 200 }, (_, index) =>
        verificationCode(((index * 2654435761) % 2 ** 32).toString(16).padStart(8, '0')),
      ),
    );
    expect(codes.size).toBe(200);
  });
});
