/** The facts of 粤科协学〔2023〕14号 as data; each test names the section it reads. */
import { checkCalls } from '../../../data/calls/check';
import { getCategory, readCall, readCallText } from './support';

const call = readCall('gd-2024');
const check = (text: string) => checkCalls([{ path: 'data/calls/gd-2024.yaml', text }]);
const items = (code: string) => getCategory(call, code).acceptance.items;
const minimum = (code: string, id: string) => getCategory(call, code).tasks.find((task) => task.id === id)?.minimum;
const discrepancy = (id: string) => call.discrepancies.find((entry) => entry.id === id);

test('the file passes the check', () => {
  expect(check(readCallText('gd-2024'))).toEqual([]);
});

test('the portal takes the whole of 25 September, paper the whole of 28 September (二、（三）)', () => {
  expect(call).toMatchObject({ documentNumber: '粤科协学〔2023〕14号', year: 2024, publishedOn: '2023-08-18' });
  expect(call.window).toMatchObject({
    opensAt: null,
    closesBefore: '2023-09-26T00:00:00+08:00',
    paperDueBefore: '2023-09-29T00:00:00+08:00',
  });
  expect(call.categories.every((category) => category.window === null && category.open)).toBe(true);
});

test('paper follows the formal review: one stamped copy, no address stated (二、（三）)', () => {
  expect(call.submission).toMatchObject({
    channel: 'portal',
    url: 'https://www.nanyuest.cn/xmsb/Project_CategoryList.aspx?classId=1059',
    paperCopies: 1,
    evidenceCopies: null,
    address: null,
    postcode: null,
    email: null,
  });
  expect(call.submission.steps.map(({ id }) => id)).toEqual([
    'account',
    'fill',
    'upload',
    'formal-review',
    'print',
    'stamp',
    'send-paper',
  ]);
});

test('three per organization, one of them 岭南科学论坛 (二、（二）；一、（一）1 申报要求（6）)', () => {
  expect(call.limits).toEqual({ perOrganization: 3, jointOrganizations: null, lockoutYears: null });
  expect(call.categories.map((c) => c.perOrganization)).toEqual([1, ...Array(10).fill(null)]);
  expect(discrepancy('limit')?.actedOn).toContain('合计不超过 3 个');
});

test('the eleven items stand in the notice’s order with number and sum (一)', () => {
  expect(call.categories.map((c) => [c.code, c.quota.min, c.quota.max, c.grantYuan.min, c.grantYuan.max])).toEqual([
    ['1', 10, 10, 100_000, 100_000],
    ['2', 1, 1, 300_000, 300_000],
    ['3', 1, 1, 600_000, 600_000],
    ['4', 15, 15, 50_000, 100_000],
    ['5', 1, 1, 50_000, 50_000],
    ['6', 1, 1, 60_000, 60_000],
    ['7', 1, 1, 450_000, 450_000],
    ['8', 1, 1, 200_000, 200_000],
    ['9', 1, 1, 140_000, 140_000],
    ['10', 1, 1, 120_000, 120_000],
    ['11', 1, 1, 40_000, 40_000],
  ]);
  expect(call.categories.every((c) => c.fundingTotalYuan === null && c.funding === 'advance')).toBe(true);
});

test('the opening ends on 31 May, all else with the year (一 各项项目周期)', () => {
  expect(call.categories.map((c) => [c.code, c.completion.dueOn]).filter(([, on]) => on !== '2024-12-31')).toEqual([
    ['3', '2024-05-31'],
  ]);
  expect(call.categories.every((c) => c.completion.precision === 'day')).toBe(true);
});

test('each item names its person, the portal has two of its own (一 各项联系人；二、（七）)', () => {
  const deng = ['邓梅', '020-83543079'];
  const guo = ['郭庭茂', '020-83549473'];
  const rao = ['饶恒', '020-83517695'];
  expect(call.categories.map((c) => [c.contacts[0]?.name, c.contacts[0]?.phones[0]])).toEqual([
    ...[deng, deng, deng],
    ...[guo, guo, guo, guo],
    ['邵宝杭', '020-83544682'],
    ...[rao, rao, rao],
  ]);
  expect(call.contacts.map(({ name, phones }) => [name, ...phones])).toEqual([
    ['戴凯琳', '020-87291183', '020-87293673'],
    ['林聪', '020-87291183', '020-87293673'],
  ]);
});

test('group members and provincial societies apply, the salon is for societies (抬头；一、（二）6)', () => {
  for (const { code, applicants } of call.categories) {
    expect(applicants).toEqual(code === '6' ? ['provincial_society'] : ['group_member', 'provincial_society']);
  }
  expect(discrepancy('applicants')?.actedOn).toContain('并集');
});

test('the forum’s place and the opening’s place are conditions (一、（一）1 申报要求（3）、3 申报要求（4）)', () => {
  const texts = (code: string) => getCategory(call, code).conditions.map(({ text }) => text);
  expect(texts('1')).toEqual(['举办地限广东省']);
  expect(texts('3')).toEqual([expect.stringContaining('限地级市')]);
});

test('one of six goals is chosen in item 4, each worth 5–10万 (一、（二）4)', () => {
  const { tracks, trackChoice, tasks } = getCategory(call, '4');
  expect(trackChoice).toBe('one');
  expect(tracks.map(({ code }) => code)).toEqual(['4-1', '4-2', '4-3', '4-4', '4-5', '4-6']);
  for (const { quota, grantYuan } of tracks) {
    expect(quota).toEqual({ min: null, max: null });
    expect(grantYuan).toEqual({ min: 50_000, max: 100_000 });
  }
  expect(tasks.map(({ trackCodes }) => trackCodes)).toEqual(tracks.map(({ code }) => [code]));
});

test('the countable minimums are those of the notice (一 各项)', () => {
  expect(minimum('1', 'forum')).toEqual({ participants: 200 });
  expect(minimum('1', 'speakers')).toEqual({ experts: 3 });
  expect(minimum('1', 'report')).toEqual({ reports: 1 });
  expect(minimum('3', 'main-forum')).toEqual({ experts: 3 });
  expect(minimum('3', 'branch-forums')).toEqual({ activities: 7 });
  expect(minimum('3', 'member-forums')).toEqual({ activities: 5 });
  expect(minimum('3', 'scale')).toEqual({ days: 2, participants: 600 });
  expect(minimum('6', 'salons')).toEqual({ activities: 2 });
  expect(minimum('9', 'training')).toEqual({ sessions: 1, participants: 30 });
  expect(minimum('10', 'lectures')).toEqual({ activities: 24 });
  expect(minimum('11', 'briefing')).toEqual({ sessions: 24 });
  expect(minimum('11', 'coverage')).toEqual({ organizations: 150 });
  const recorded = getCategory(call, '10').tasks.filter(({ title }) => title.includes('20 小时'));
  expect(recorded.map(({ id }) => id)).toEqual(['secretary-courses', 'staff-courses']);
});

test('only the lectures carry a prescribed name (一、（四）10)', () => {
  expect(call.categories.flatMap((c) => c.tasks.flatMap((task) => task.requiredTitle ?? []))).toEqual([
    '广东省科技社团大讲堂',
  ]);
});

test('statistics within a week, a report within a month of the forum (一、（一）1、2 其他要求)', () => {
  expect(items('1').map(({ id, dueAfter, minFiles }) => [id, dueAfter, minFiles])).toEqual([
    ['statistics', { event: '活动结束', n: 1, unit: 'week' }, null],
    ['development-report', { event: '活动结束', n: 1, unit: 'month' }, 1],
    ['summary-report', null, null],
  ]);
  expect(items('2')[0]).toMatchObject({ id: 'data-report', dueAfter: { event: '项目结束', n: 1, unit: 'month' } });
});

test('every project closes with a summary report whose date and copies are not stated (二、（五）)', () => {
  for (const { acceptance } of call.categories) {
    expect(acceptance).toMatchObject({ dueOn: null, paperCopies: null, electronicCopies: null });
    expect(acceptance.items.at(-1)).toMatchObject({
      id: 'summary-report',
      required: true,
      dueOn: null,
      dueAfter: null,
    });
  }
});

test('all items share one form, and the 申请书 is uploaded beside it (附件)', () => {
  expect(call.attachments).toEqual([{ no: '附件', title: '广东省科协学会学术项目申请书' }]);
  const first = getCategory(call, '1').form.sections;
  expect(first.flatMap((section) => section.fields.map(({ label, type }) => [label, type]))).toEqual([
    ['申报单位', 'text'],
    ['项目名称', 'text'],
    ['项目负责人', 'person'],
    ['项目联系人', 'person'],
    ['项目联系人微信号', 'wechat'],
    ['项目联系人电子邮箱', 'email'],
    ['项目目标', 'longText'],
    ['实施方案', 'longText'],
    ['预期成果', 'longText'],
    ['预算说明', 'longText'],
    ['广东省科协学会学术项目申请书', 'files'],
  ]);
  for (const { code, form } of call.categories) {
    expect(form.id).toBe(`gd-2024-${code}`);
    expect(form.sections).toEqual(first);
  }
});

test('what the notice says twice differently is on record (一、（一）3 序号；二、（三）；项目周期)', () => {
  expect(discrepancy('3-numbering')?.readings.join()).toMatch(/（6）.*（7）/);
  expect(discrepancy('3-collection')?.readings).toHaveLength(2);
  expect(discrepancy('paper-after-review')?.actedOn).toContain('不放宽');
  expect(discrepancy('1-report-date')?.actedOn).toContain('取早的');
  expect(discrepancy('lockout')?.actedOn).toBe('有一样就不得申报');
});
