import { noticeCells } from '@domain/applications/notice-cells';
import { amountCell, copyText, printedCells, readableCopy } from '@domain/applications/notice-copies';
import { type ApplicationCore, emptyCore } from '@domain/applications/schema';
import { askedSections } from '@domain/applications/sections';
import { sectionProgress } from '@domain/form/progress';
import { getCategory, readCall } from '../data/support';

const category = getCategory(readCall('gx-2026'), '2026-1');
const core: ApplicationCore = {
  ...emptyCore,
  trackCodes: ['2026-1-1'],
  requestedYuan: 15_000,
  budgetLines: [
    { id: 'a', item: '专家咨询费', yuan: 9_000 },
    { id: 'b', item: '场地租赁费', yuan: 6_000 },
  ],
  leader: { name: '覃志远', title: '主任', phone: '13800000002' },
  contactPerson: { name: '覃小文', title: '干事', phone: '0773-5890000', email: '', wechat: 'qin_xw' },
  partners: ['南宁市某学会'],
};
const answers = { projectName: '绿色制造报告会', filledOn: '2026-04-15', budget: '配套 0.5 万元由本单位承担。' };
const filled = { category, core, answers, organizationName: '桂江大学科学技术协会' };

describe('附表1 as it is printed', () => {
  const text = (id: string) =>
    noticeCells(filled)
      .flatMap(({ cells }) => cells)
      .find((cell) => cell.id === id)?.text;
  it.each([
    ['applicationType', '“八桂科技讲坛”学术交流'],
    ['undertakingOrganization', '桂江大学科学技术协会、南宁市某学会'],
    ['leader', '覃志远，主任，13800000002'],
    ['contact', '覃小文，干事，0773-5890000'],
    ['contactWechat', 'qin_xw'],
    ['filledOn', '2026年4月15日'],
  ])('the core is written into %s', (id, expected) => {
    expect(text(id)).toBe(expected);
  });
  it('the cell for money is the budget lines and what was written to them', () => {
    expect(text('budget')).toBe(
      '申请经费 15000元\n专家咨询费 9000元\n场地租赁费 6000元\n合计 15000元\n配套 0.5 万元由本单位承担。',
    );
  });
});

it('what is printed says the money to the last yuan, names the applicant once and has no empty section', () => {
  const odd = { ...core, requestedYuan: 12_345, budgetLines: [{ id: 'a', item: '场地租赁费', yuan: 12_345 }] };
  const sections = printedCells({ ...filled, core: odd });
  const text = copyText('标题', sections);
  expect(text).toContain('申请经费 12345元\n场地租赁费 12345元');
  expect(text.split('桂江大学科学技术协会')).toHaveLength(2);
  expect(sections.filter(({ cells }) => cells.length === 0)).toEqual([]);
  expect(amountCell(odd)).toMatchObject({ label: '申请金额（元）', text: '12345' });
  expect(amountCell({ requestedYuan: null })).toBeNull();
});

it('a readable copy has everything that was filled in, and nothing twice', () => {
  const sections = readableCopy(filled);
  const text = copyText('标题', sections);
  for (const words of ['覃志远', 'qin_xw', '绿色制造报告会', '配套 0.5 万元', '南宁市某学会', '场地租赁费 6000元']) {
    expect(text.split(words)).toHaveLength(2);
  }
  expect(sections.flatMap(({ cells }) => cells).every((cell) => cell.text !== '')).toBe(true);
});

it('a long table and a tick list come as lines a reader understands', () => {
  const haizhi = getCategory(readCall('gx-2026'), '2026-7');
  const cells = { name: '韦一', position: '教授', workplace: '桂江大学', role: '组织', phone: '13877112233' };
  const members = [
    { id: 'r1', cells },
    { id: 'r2', cells: {} },
  ];
  const sections = noticeCells({ category: haizhi, core: emptyCore, answers: { members }, organizationName: '甲' });
  const text = sections.flatMap((section) => section.cells).find(({ id }) => id === 'members')?.text;
  expect(text).toBe(
    '1. 姓名：韦一；职务/职称：教授；工作单位：桂江大学；在本项目中承担的主要工作：组织；联系电话：13877112233',
  );
});

it('progress counts what must be filled in, section by section', () => {
  const sections = askedSections(category);
  const problems = [
    { path: 'core.leader.phone', label: '', message: '' },
    { path: 'core.leader.name', label: '', message: '' },
    { path: 'answers.goals', label: '', message: '' },
  ];
  expect(sectionProgress(sections, problems)).toMatchObject([
    { id: 'money', filled: 3, asked: 3 },
    { id: 'corePeople', filled: 1, asked: 2 },
    { id: 'basics', filled: 3, asked: 3 },
    { id: 'plan', filled: 3, asked: 4 },
  ]);
});
