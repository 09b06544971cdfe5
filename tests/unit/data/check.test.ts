/** Defects put into gx-2026 on purpose: each is reported where it stands, in Chinese. */
import { checkCalls } from '../../../data/calls/check';
import { problemsAfter, readCall, readCallText } from './support';

const text = readCallText('gx-2026');
const file = (content: string) => [{ path: 'data/calls/gx-2026.yaml', text: content }];

const call = readCall('gx-2026');
const first = 'categories.0';
const items = `${first}.acceptance.items`;
const fields = `${first}.form.sections.0.fields`;
const photos = call.categories[0]?.acceptance.items.findIndex((item) => item.kind === 'photos');
const recorded = (id: string) => `discrepancies.${call.discrepancies.findIndex((entry) => entry.id === id)}`;

test('an untouched copy has no problem', () => {
  expect(problemsAfter({})).toEqual([]);
});

/** What is wrong, what is changed to make it so, where it is reported and why. */
const defects: [string, Record<string, unknown>, string, RegExp][] = [
  ['a repeated category code', { 'categories.1.code': '2026-1' }, 'categories[1].code', /项目编号“2026-1”重复/],
  ['a repeated checklist id', { [`${items}.1.id`]: 'acceptance-form' }, 'items[1].id', /“acceptance-form”重复/],
  ['a repeated field id', { [`${fields}.1.id`]: 'filledOn' }, 'fields[1].id', /栏目编号“filledOn”重复/],
  [
    'a deadline before publication',
    { 'window.closesBefore': '2026-04-01T00:00:00+08:00' },
    'window.closesBefore',
    /早于发布日期/,
  ],
  [
    'completion before the deadline',
    { [`${first}.completion.dueOn`]: '2026-03-31' },
    'completion.dueOn',
    /完成时限.*早于申报截止/,
  ],
  [
    'a month that is not its last day',
    { [`${first}.completion.dueOn`]: '2026-11-01' },
    'completion.dueOn',
    /当月最后一天/,
  ],
  [
    'acceptance before completion',
    { 'categories.6.acceptance.dueOn': '2026-10-01' },
    'acceptance.dueOn',
    /早于完成时限/,
  ],
  [
    'a quota that does not add up unrecorded',
    { [recorded('2026-1-quota')]: undefined },
    'categories[0].quota',
    /共 21 个，与立项数量 20 个不符/,
  ],
  [
    'a total that does not add up unrecorded',
    { [recorded('2026-1-total')]: undefined },
    'fundingTotalYuan',
    /得 34万元，与总额 30万元 不符/,
  ],
  [
    'a mistyped total',
    { 'categories.5.fundingTotalYuan': 40_000 },
    'categories[5].fundingTotalYuan',
    /得 40万元，与总额 4万元 不符/,
  ],
  [
    'a grant that does not span its tracks',
    { [`${first}.grantYuan.max`]: 15_000 },
    'categories[0].grantYuan',
    /覆盖各申报类型/,
  ],
  [
    'a task of an unknown track',
    { [`${first}.tasks.0.trackCodes`]: ['2026-1-9'] },
    'tasks[0].trackCodes',
    /2026-1-9 不存在/,
  ],
  [
    'a checklist item of an unknown track',
    { [`${items}.0.trackCodes`]: ['2026-1-9'] },
    'items[0].trackCodes',
    /2026-1-9 不存在/,
  ],
  ['a track condition without words', { [`${items}.0.trackCodes`]: ['2026-1-1'] }, 'items[0].when', /须用文字写明条件/],
  [
    'who knows a condition that is not there',
    { [`${items}.0.condition`]: 'declared' },
    'items[0].condition',
    /却没有写条件/,
  ],
  [
    'a required title in quotation marks',
    { [`${first}.tasks.0.requiredTitle`]: '“八桂科技讲坛”' },
    'tasks[0].requiredTitle',
    /带引号/,
  ],
  ['an empty required title', { [`${first}.tasks.0.requiredTitle`]: '' }, 'tasks[0].requiredTitle', /冠名不能为空/],
  [
    'an applicant the call does not list',
    { [`${first}.applicants`]: ['journal', 'party_branch'] },
    'applicants[1]',
    /学会党组织不在/,
  ],
  [
    'a phone number without area code',
    { [`${first}.contacts.0.phones`]: ['2630981'] },
    'phones',
    /电话“2630981”应写成/,
  ],
  [
    'form options that differ from the tracks',
    { [`${first}.tracks.0.name`]: '讲坛' },
    'options',
    /须与申报类型名称一致/,
  ],
  ['a table without columns', { [`${fields}.0.type`]: 'table' }, 'columns', /是表格，须列出各列/],
  ['more shots than files', { [`${items}.${photos}.maxFiles`]: 5 }, 'maxFiles', /至少 8 个文件，却最多只收 5 个/],
  ['shots of a document', { [`${items}.0.shots`]: [{ shot: 'leader', min: 2 }] }, 'items[0].shots', /不是照片/],
  ['a requirement without a source', { 'requirements.0.source': ' ' }, 'requirements[0].source', /没有写明出自/],
  ['a discrepancy with one reading', { 'discrepancies.0.readings': ['一种'] }, 'discrepancies[0]', /至少两种说法/],
  ['a portal without address', { 'submission.url': null }, 'submission.url', /须写明网址/],
  ['a slug that is not the file’s name', { slug: 'gx-2027' }, 'slug', /须与文件名一致/],
  ['an impossible date', { publishedOn: '2026-02-30' }, 'publishedOn', /没有这一天/],
  ['an unknown kind of organization', { 'applicants.0': 'university' }, 'applicants[0]', /[\u4e00-\u9fff]/],
  ['a sum written as text', { [`${first}.fundingTotalYuan`]: '30万' }, 'fundingTotalYuan', /[\u4e00-\u9fff]/],
  [
    'a condition of a kind that may not apply',
    { [`${first}.conditions.0.kinds`]: ['journal'] },
    'conditions[0].kinds',
    /要核科技期刊/,
  ],
  ['a condition of an unknown track', { [`${first}.conditions.0.trackCodes`]: ['x'] }, 'trackCodes', /类型 x 不存在/],
  ['alternatives of one', { 'categories.5.conditions.0.anyOf': 'a' }, 'conditions[0].anyOf', /没有可以替代/],
  ['an unknown proof', { [`${first}.conditions.0.qualification.type`]: 'grade' }, 'type', /没有“grade”这种资质/],
  ['a level off the scale', { [`${first}.conditions.0.qualification.level`]: '9A' }, 'level', /没有“9A”这一级/],
  [
    'a limit that no requirement explains',
    { 'limits.perOrganization': 2 },
    'limits.perOrganization',
    /per_organization/,
  ],
  ['a missing field', { limits: undefined }, 'limits', /缺少这一项/],
  ['a field nobody knows', { 'limits.perOrganisation': 1 }, 'limits.perOrganisation', /没有“perOrganisation”这个字段/],
];

test.each(defects)('%s is reported', (_name, changes, where, reason) => {
  const problems = problemsAfter(changes);
  const hits = problems.filter((problem) => problem.where.includes(where) && reason.test(problem.reason));
  expect({ problems, hits: hits.length }).toEqual({ problems, hits: 1 });
  expect(hits[0]?.path).toBe('data/calls/gx-2026.yaml');
});

test('a problem names the line it stands on', () => {
  const line = text.split('\n').findIndex((one) => one.startsWith('publishedOn:')) + 1;
  const [problem] = checkCalls(file(text.replace('2026-04-08', '2026-04-31')));
  expect(problem?.where).toBe(`publishedOn（第 ${line} 行）`);
});

test('broken YAML is one problem with its line, not a crash', () => {
  expect(checkCalls(file('slug: gx-2026\nyear: [2026\n'))).toEqual([
    { path: 'data/calls/gx-2026.yaml', where: '整个文件', reason: expect.stringMatching(/第 \d 行不是合格的 YAML/) },
  ]);
});

test('an empty file is a problem, not a crash', () => {
  expect(checkCalls(file(''))).toHaveLength(1);
});

test('two files with one slug are reported on the second', () => {
  const problems = checkCalls([...file(text), { path: 'data/calls/b/gx-2026.yaml', text }]);
  expect(problems).toEqual([
    {
      path: 'data/calls/b/gx-2026.yaml',
      where: expect.stringContaining('slug'),
      reason: '通知编号“gx-2026”与 data/calls/gx-2026.yaml 重复',
    },
  ]);
});
