/** The facts of 桂科协学发〔2026〕12号 as data; each test names the section it reads. */
import { checkCalls } from '../../../data/calls/check';
import { getCategory, readCall, readCallFiles } from './support';

const call = readCall('gx-2026');
const labels = (code: string) =>
  getCategory(call, code).form.sections.flatMap((section) => section.fields.map((field) => field.label));

test('every call file passes the check', () => {
  expect(readCallFiles().length).toBeGreaterThan(0);
  expect(checkCalls(readCallFiles())).toEqual([]);
});

test('the date-only deadline takes in the whole of 22 April and no opening is invented (三、（一）)', () => {
  expect(call.publishedOn).toBe('2026-04-08');
  expect(call.window).toMatchObject({ opensAt: null, closesBefore: '2026-04-23T00:00:00+08:00', paperDueBefore: null });
});

test('one stamped paper copy goes to 学会部 after the portal (三、（一）（二）)', () => {
  expect(call.issuer.department).toBe('学会部（联络部）');
  expect(call.submission).toMatchObject({
    channel: 'portal',
    url: 'http://www.gxkjgzz.org.cn/',
    paperCopies: 1,
    evidenceCopies: null,
    postcode: '530022',
  });
  expect(call.submission.steps.map((step) => step.id)).toEqual([
    'sign-in',
    'choose',
    'basics',
    'fill',
    'print',
    'sign',
    'upload',
    'send-paper',
  ]);
});

test('at most two organizations apply together, and no limit per organization is stated (二、（二）1)', () => {
  expect(call.limits).toEqual({ perOrganization: null, jointOrganizations: 2, lockoutYears: null });
});

test('the seven categories stand in the order of the overview with its quotas and totals (附件 项目概览)', () => {
  expect(call.categories.map((c) => [c.code, c.quota.max, c.fundingTotalYuan])).toEqual([
    ['2026-1', 20, 300_000],
    ['2026-2', 12, 250_000],
    ['2026-3', 5, 200_000],
    ['2026-4', 15, 350_000],
    ['2026-5', 3, 90_000],
    ['2026-6', 40, 400_000],
    ['2026-7', 4, 120_000],
  ]);
  expect(call.categories.reduce((sum, c) => sum + (c.quota.max ?? 0), 0)).toBe(99);
});

test('each category names its contact person and a 0771 number (附件 项目概览)', () => {
  expect(call.categories.map((c) => [c.contacts[0]?.name, c.contacts[0]?.phones[0]])).toEqual([
    ['雷佩儒', '0771-2630981'],
    ['岑秋蕴', '0771-2630981'],
    ['梁艳梅', '0771-2630626'],
    ['林永露', '0771-2631288'],
    ['米如雪', '0771-2630981'],
    ['姚方明', '0771-2851488'],
    ['梁艳梅', '0771-2630626'],
  ]);
});

test('“不超过” leaves the floor open and a fixed sum closes it (各项目二)', () => {
  const grants = (code: string) =>
    getCategory(call, code).tracks.map(({ quota, grantYuan }) => [quota.max, grantYuan.min, grantYuan.max]);
  expect(grants('2026-1')).toEqual([
    [20, null, 15_000],
    [1, null, 40_000],
  ]);
  expect(grants('2026-2')).toEqual([
    [11, null, 20_000],
    [1, null, 30_000],
  ]);
  expect(grants('2026-3')).toEqual([
    [null, null, 40_000],
    [null, null, 40_000],
  ]);
  expect(grants('2026-4')).toEqual([
    [12, 20_000, 20_000],
    [1, null, 50_000],
    [2, null, 30_000],
  ]);
  expect(grants('2026-5')).toEqual([
    [1, 40_000, 40_000],
    [2, 25_000, 25_000],
  ]);
  expect(getCategory(call, '2026-6').grantYuan).toEqual({ min: 10_000, max: 10_000 });
  expect(getCategory(call, '2026-7').grantYuan).toEqual({ min: null, max: 30_000 });
});

test('societies need 3A or a 2025 grade of A or B for the forum; stations need approval (2026-1 一、2026-6 一)', () => {
  const qualifications = (code: string) => getCategory(call, code).conditions.map((c) => c.qualification);
  expect(qualifications('2026-1')).toEqual([
    { type: 'society_grade', level: '3A', year: null },
    { type: 'society_evaluation', level: 'B', year: 2025 },
  ]);
  expect(qualifications('2026-6')).toEqual([{ type: 'doctoral_station_approved', level: null, year: null }]);
});

test('activities must carry the names the notice prescribes (各项目三)', () => {
  const names = call.categories.map((c) => [c.code, c.tasks.flatMap((task) => task.requiredTitle ?? [])]);
  expect(names).toEqual([
    ['2026-1', ['八桂科技讲坛', '专家助企赋能']],
    ['2026-2', ['全国学会入桂行', '专家助企赋能']],
    ['2026-3', []],
    ['2026-4', ['专家助企赋能', '专家助企赋能']],
    ['2026-5', []],
    ['2026-6', ['专家助企赋能']],
    ['2026-7', ['专家助企赋能']],
  ]);
});

test('the countable minimums are those of the notice (各项目三)', () => {
  const minimum = (code: string, id: string) => getCategory(call, code).tasks.find((task) => task.id === id)?.minimum;
  expect(minimum('2026-1', 'forum')).toEqual({ activities: 1, participants: 50 });
  expect(minimum('2026-3', 'international-event')).toEqual({ activities: 1, countries: 3, participants: 100 });
  expect(minimum('2026-4', 'contest')).toEqual({ activities: 1, teams: 20 });
  expect(minimum('2026-5', 'editor-meeting')).toEqual({ activities: 1, journals: 10 });
  expect(minimum('2026-6', 'enterprise-service')).toEqual({ activities: 2 });
});

test('six categories end in November, 海智 pays afterwards against results due 10 November (2026-7 四、五)', () => {
  for (const category of call.categories.slice(0, 6)) {
    expect(category.completion).toEqual({ dueOn: '2026-11-30', precision: 'month' });
    expect(category.funding).toBe('advance');
  }
  const haizhi = getCategory(call, '2026-7');
  expect(haizhi.completion).toEqual({ dueOn: '2026-10-31', precision: 'day' });
  expect(haizhi).toMatchObject({ funding: 'afterwards', acceptance: { dueOn: '2026-11-10' } });
});

test('the forum’s checklist splits the evidence and asks for four kinds of photograph (2026-1 四)', () => {
  const { items } = getCategory(call, '2026-1').acceptance;
  expect(items.map((item) => item.title).slice(0, 7)).toEqual([
    '自治区科协项目验收表',
    '经费决算报告',
    '活动方案',
    '活动通知',
    '活动手册',
    '新闻宣传材料',
    '活动照片',
  ]);
  expect(items.find((item) => item.id === 'activity-photos')).toMatchObject({
    kind: 'photos',
    required: true,
    maxFiles: 20,
    shots: ['panorama', 'leader', 'expert', 'highlight'].map((shot) => ({ shot, min: 2 })),
  });
  expect(items.at(-1)).toMatchObject({ kind: 'press', source: '2026-1 四、（三）' });
  expect(call.discrepancies.find((entry) => entry.id === 'photo-shots')?.actedOn).toContain('不是本通知的规定');
});

test('materials that follow the track say so (2026-4 四、（二）（四）)', () => {
  const conditional = getCategory(call, '2026-4').acceptance.items.filter((item) => item.trackCodes.length > 0);
  expect(conditional.map((item) => [item.id, item.trackCodes])).toEqual([
    ['case-study', ['2026-4-1']],
    ['service-report', ['2026-4-1']],
    ['park-association-filing', ['2026-4-3']],
  ]);
});

test('opinions of others are endorsements (附表4、附表6)', () => {
  expect(call.categories.flatMap((c) => c.endorsements.map(({ by }) => [c.code, by]))).toEqual([
    ['2026-4', '属地市科协或高校科协'],
    ['2026-6', '领衔博士'],
    ['2026-6', '建站单位'],
  ]);
});

test('附表1 asks cell by cell in the notice’s order', () => {
  expect(labels('2026-1')).toEqual([
    '填表时间',
    '项目名称',
    '申报类型',
    '项目承担单位',
    '联系地址',
    '项目负责人',
    '项目联系人',
    '项目联系人微信号',
    '计划完成时间',
    '项目目标、预期成果',
    '项目实施方案',
    '经费预算和配套经费来源',
    '项目承担单位意见',
  ]);
});

test('the other forms keep what sets them apart (附表3、附表5、附表6、附表7)', () => {
  expect(labels('2026-3').slice(8, 13)).toEqual([
    '项目基本情况',
    '项目主办、承办单位',
    '项目开展时间',
    '项目总人数',
    '外方人员国籍及人数',
  ]);
  expect(labels('2026-5').at(-1)).toBe('单位网址及期刊网址');
  expect(labels('2026-6')).toContain('领衔博士意见');
  const tables = getCategory(call, '2026-7')
    .form.sections.flatMap((s) => s.fields)
    .filter((field) => field.type === 'table');
  expect(tables.map((table) => table.columns.map((column) => column.label))).toEqual([
    ['姓名', '职务/职称', '工作单位', '在本项目中承担的主要工作', '联系电话'],
    ['序号', '支出内容明细', '金额（万元）'],
  ]);
});

test('what the notice says twice differently is on record', () => {
  const ids = call.discrepancies.map((entry) => entry.id);
  for (const id of [
    '2026-1-quota',
    '2026-1-total',
    '2026-3-numbering',
    '2026-4-contest-name',
    '2026-5-form',
    '2026-7-form-timing',
    'paper-deadline',
  ]) {
    expect(ids).toContain(id);
  }
});
