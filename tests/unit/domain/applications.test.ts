import { checkApplication, checkCore, requestCap, withoutCoreFields } from '@domain/applications/check-application';
import { applicationStatuses, applicationTransitions, nextStatus } from '@domain/applications/lifecycle';
import { formFields } from '@domain/form/answers';
import fc from 'fast-check';
import { getCategory, readCall } from '../data/support';

const category = getCategory(readCall('gx-2026'), '2026-1');
const [lecture, planning] = category.tracks.map((track) => track.code) as [string, string];
const core = {
  trackCodes: [lecture],
  requestedYuan: 15_000,
  budgetLines: [
    { id: 'a', item: '专家差旅', yuan: 9_000 },
    { id: 'b', item: '会议场地', yuan: 6_000 },
  ],
  partners: [],
};

describe('2026-1 may ask for what its track grants (gx-2026 2026-1 二)', () => {
  it('1.5万元 for 学术交流, 4万元 for 服务与策划', () => {
    expect(requestCap(category, [lecture])).toBe(15_000);
    expect(requestCap(category, [planning])).toBe(40_000);
  });
  it('accepts a request at the cap and refuses one yuan more', () => {
    expect(checkCore(category, core)).toEqual([]);
    const over = { ...core, requestedYuan: 15_001, budgetLines: [{ id: 'a', item: '会议', yuan: 15_001 }] };
    expect(checkCore(category, over).map((p) => p.message)).toEqual(['不能超过 1.5万元，请改小']);
  });
  it('wants the budget to add up, and says both sums', () => {
    const [problem] = checkCore(category, { ...core, requestedYuan: 14_000 });
    expect(problem?.message).toBe('各行合计 1.5万元，与申请金额 1.4万元 不一致');
  });
  it('takes one track only', () => {
    const problems = checkCore(category, { ...core, trackCodes: [lecture, planning] });
    expect(problems.map((p) => p.message)).toContain('本类项目只能选择一种申报类型');
  });
});

describe('the form is 附表1 without what the core already asked', () => {
  it('does not ask for the 申报类型 twice', () => {
    const labels = formFields(withoutCoreFields(category)).map((field) => field.label);
    expect(labels.some((label) => label.includes('申报类型'))).toBe(false);
    expect(labels).toContain('项目名称');
  });
  it('an empty application lists every required cell in the notice’s order, core first', () => {
    const problems = checkApplication(
      category,
      { trackCodes: [], requestedYuan: null, budgetLines: [], partners: [] },
      {},
    );
    expect(problems.slice(0, 3).map((p) => p.label)).toEqual(['申报类型', '申请金额', '经费预算']);
    const asked = formFields(withoutCoreFields(category)).filter(
      (field) => field.required && field.type !== 'signature',
    );
    expect(problems.slice(3).map((p) => p.label)).toEqual(asked.map((field) => field.label));
  });
});

describe('an application never leaves the transition table', () => {
  it('for any order of transitions', () => {
    const names = Object.keys(applicationTransitions) as (keyof typeof applicationTransitions)[];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 30 }), (steps) => {
        let status: (typeof applicationStatuses)[number] = 'draft';
        for (const step of steps) {
          const next = nextStatus(status, step);
          if (next) {
            expect(applicationTransitions[step].from as readonly string[]).toContain(status);
            status = next;
          }
          expect(applicationStatuses).toContain(status);
        }
      }),
    );
  });
  it('nothing is awarded without publicity', () => {
    expect(nextStatus('submitted', 'award')).toBeNull();
    expect(nextStatus('publicity', 'award')).toBe('awarded');
  });
});
