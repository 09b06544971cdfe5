import { checkApplication, requestCap, withoutCoreFields } from '@domain/applications/check-application';
import { askedParts, coreCellOf } from '@domain/applications/core-cells';
import { type ApplicationCore, applicationCoreSchema, corePatchSchema, emptyCore } from '@domain/applications/schema';
import type { Category } from '@domain/call/schema';
import { formFields } from '@domain/form/answers';
import { getCategory, readCall } from '../data/support';

const CALLS = ['gx-2026', 'gx-2023', 'gd-2024', 'xj-2023', 'hn-2022'];
const gx2026 = readCall('gx-2026');
const category = getCategory(gx2026, '2026-1');
const [lecture, planning] = category.tracks.map((track) => track.code) as [string, string];
const core: ApplicationCore = {
  ...emptyCore,
  trackCodes: [lecture],
  requestedYuan: 15_000,
  budgetLines: [
    { id: 'a', item: '专家差旅', yuan: 9_000 },
    { id: 'b', item: '会议场地', yuan: 6_000 },
  ],
  leader: { name: '韦一', title: '秘书长', phone: '13877112233' },
  contactPerson: { name: '韦二', title: '秘书', phone: '0771-2630981', email: '', wechat: 'wei_er2026' },
};

const coreMessages = (changes: Partial<ApplicationCore>, of: Category = category, call = gx2026) =>
  checkApplication(of, { ...core, ...changes }, {}, call.limits)
    .filter(({ path }) => path.startsWith('core.'))
    .map(({ path, message }) => [path, message]);

describe('2026-1 may ask for what its track grants (gx-2026 2026-1 二)', () => {
  it('1.5万元 for 学术交流, 4万元 for 服务与策划', () => {
    expect(requestCap(category, [lecture])).toBe(15_000);
    expect(requestCap(category, [planning])).toBe(40_000);
  });
  it('accepts a request at the cap and refuses one yuan more', () => {
    expect(coreMessages({})).toEqual([]);
    const over = { requestedYuan: 15_001, budgetLines: [{ id: 'a', item: '会议', yuan: 15_001 }] };
    expect(coreMessages(over)).toEqual([['core.requestedYuan', '不能超过 1.5万元，请改小']]);
  });
  it('wants the budget to add up, and says both sums', () => {
    expect(coreMessages({ requestedYuan: 14_000 })).toEqual([
      ['core.budgetLines', '各行合计 1.5万元，与申请金额 1.4万元 不一致'],
    ]);
  });
  it('a blank budget line is no line; a half-written one is named', () => {
    const blank = { id: 'c', item: '', yuan: 0 };
    expect(coreMessages({ budgetLines: [...core.budgetLines, blank] })).toEqual([]);
    expect(coreMessages({ budgetLines: [...core.budgetLines, { ...blank, item: '印刷' }] })).toEqual([
      ['core.budgetLines.2.yuan', '第 3 行：请填写金额'],
    ]);
  });
  it('takes one track only', () => {
    expect(coreMessages({ trackCodes: [lecture, planning] })).toContainEqual([
      'core.trackCodes',
      '本类项目只能选择一种申报类型',
    ]);
  });
  it('asks for leader and contact person, part by part', () => {
    expect(coreMessages({ leader: { name: '韦一', title: '', phone: '138' } })).toEqual([
      ['core.leader.title', '请填写职务'],
      ['core.leader.phone', '请填写 11 位手机号，或带区号的座机号，如 0771-2630981'],
    ]);
    expect(coreMessages({ contactPerson: { ...core.contactPerson, wechat: '' } })).toEqual([
      ['core.contactPerson.wechat', '请填写微信号'],
    ]);
  });
  it('two organizations together at most (gx-2026 二、（二）1); where the notice is silent, there is no limit', () => {
    expect(coreMessages({ partners: ['甲学会'] })).toEqual([]);
    expect(coreMessages({ partners: ['甲学会', '乙学会'] })).toEqual([
      ['core.partners', '连本单位最多 2 个单位，请删去多余的联合单位'],
    ]);
    const silent = readCall('gx-2023');
    expect(coreMessages({ partners: ['甲学会', '乙学会'] }, category, silent)).toEqual([]);
  });
});

describe('2023-3 pays by tier (gx-2023 2023-3 （五）)', () => {
  const gx2023 = readCall('gx-2023');
  const forum = getCategory(gx2023, '2023-3');
  const asking = (requestedYuan: number, tier: string | null) =>
    coreMessages(
      {
        trackCodes: ['2023-3-3'],
        tier,
        requestedYuan,
        budgetLines: [{ id: 'a', item: '会议费', yuan: requestedYuan }],
      },
      forum,
      gx2023,
    );
  it.each([
    [30_000, '有两院院士出席并作大会报告的'],
    [20_000, '有 1 个或以上不同国家学者作大会报告的'],
    [10_000, '其余活动每场'],
    [10_000, null],
  ])('%i 元 where %s', (yuan, tier) => {
    expect(asking(yuan, tier)).toEqual([]);
    expect(asking(yuan + 1, tier)).toHaveLength(1);
  });
  it('says which tier it took', () => {
    expect(asking(20_000, null)).toEqual([['core.requestedYuan', '不能超过 1万元（其余活动每场），请改小']]);
  });
  it('an officer who awards is bound by the track alone', () => {
    expect(requestCap(forum, ['2023-3-3'])).toBe(30_000);
  });
});

describe('2023-2: travel up to a half, no labour of one’s own (gx-2023 2023-2 （五）)', () => {
  const gx2023 = readCall('gx-2023');
  const party = getCategory(gx2023, '2023-2');
  const spending = (budgetLines: ApplicationCore['budgetLines']) =>
    coreMessages({ trackCodes: [], requestedYuan: 20_000, budgetLines }, party, gx2023).map(([, message]) => message);
  it('a half is all right, one yuan more is not', () => {
    const lines = (travel: number) => [
      { id: 'a', item: '红色教育差旅费', yuan: travel },
      { id: 'b', item: '资料印刷', yuan: 20_000 - travel },
    ];
    expect(spending(lines(10_000))).toEqual([]);
    expect(spending(lines(10_001))).toEqual(['差旅合计 1万元，超过预算的 50%（2023-2 （五））']);
  });
  it('labour is for people from outside', () => {
    const lines = (item: string) => [{ id: 'a', item, yuan: 20_000 }];
    expect(spending(lines('劳务费'))).toHaveLength(1);
    expect(spending(lines('外请讲师劳务费'))).toEqual([]);
  });
});

describe('the form is 附表 without what the core already asked', () => {
  const categories = CALLS.flatMap((slug) => readCall(slug).categories.map((one) => [slug, one] as const));
  it.each(categories.map(([slug, one]) => [slug, one.code, one] as const))(
    '%s %s asks nothing twice, and every core cell is what its label says',
    (_slug, _code, one) => {
      const asked = new Set(formFields(withoutCoreFields(one)).map(({ id }) => id));
      for (const field of formFields(one.form)) {
        const cell = coreCellOf(one, field);
        expect(asked.has(field.id)).toBe(cell === null);
        if (cell?.kind === 'applicant') expect(field.label).toMatch(/承担单位|申报单位/);
        if (cell?.kind === 'tracks') expect(field.label).toContain('类型');
        if (cell?.kind === 'person') {
          expect(field.label).toContain(cell.person === 'leader' ? '项目负责人' : '项目联系人');
        }
        // The other way round: a cell for one of the two people is never asked beside the core.
        if (cell === null) expect(field.label).not.toMatch(/^项目(负责人|联系人)(手机|微信号|电子邮箱)?$/);
      }
      expect(askedParts(one, 'contactPerson').map(({ key }) => key)).toEqual(expect.arrayContaining(['name', 'phone']));
    },
  );
  it('the post is asked where the notice has a cell for it', () => {
    const parts = (slug: string, code: string) =>
      askedParts(getCategory(readCall(slug), code), 'leader').map(({ key }) => key);
    expect(parts('gx-2026', '2026-1')).toEqual(['name', 'title', 'phone']);
    expect(parts('gx-2023', '2023-1')).toEqual(['name', 'phone']);
  });
  it('an empty application lists every required cell in the order it is filled, core first', () => {
    const labels = checkApplication(category, emptyCore, {}).map((problem) => problem.label);
    expect(labels.slice(0, 3)).toEqual(['申报类型', '申请金额', '经费预算']);
    expect([...new Set(labels)].slice(3, 5)).toEqual(['项目负责人', '项目联系人']);
    const asked = formFields(withoutCoreFields(category)).filter(
      (field) => field.required && field.type !== 'signature',
    );
    expect([...new Set(labels)].slice(5)).toEqual(asked.map((field) => field.label));
  });
});

describe('what was stored before the people were part of the core', () => {
  it('still loads, and the notice’s cells for them count', () => {
    const { leader: _l, contactPerson: _c, tier: _t, ...old } = core;
    expect(applicationCoreSchema.parse(old)).toMatchObject({ leader: emptyCore.leader, tier: null });
    const answers = { leader: core.leader, contact: core.contactPerson, contactWechat: 'wei_er2026' };
    const problems = checkApplication(category, old as ApplicationCore, answers);
    expect(problems.filter(({ path }) => path.startsWith('core.'))).toEqual([]);
  });
  it('a patch adds nothing that it does not name', () => {
    expect(corePatchSchema.parse({ requestedYuan: 1 })).toEqual({ requestedYuan: 1 });
  });
});
