/** The facts of Xinjiang’s 2023 notice as data; each test names the section it reads. */
import { checkCalls } from '../../../data/calls/check';
import { getCategory, readCall, readCallText } from './support';

const call = readCall('xj-2023');
const text = readCallText('xj-2023');
const check = (content: string) => checkCalls([{ path: 'data/calls/xj-2023.yaml', text: content }]);
const discrepancy = (id: string) => call.discrepancies.find((entry) => entry.id === id);
const names = (code: string) => getCategory(call, code).tasks.flatMap((task) => task.requiredTitle ?? []);

test('the file passes the check', () => {
  expect(check(text)).toEqual([]);
});

test('the portal closes on 9 April at 18:00 sharp, not at midnight (三、3)', () => {
  expect(call.window).toMatchObject({ opensAt: null, closesBefore: '2023-04-09T18:00:00+08:00', paperDueBefore: null });
  expect(discrepancy('closing-hour')?.actedOn).toContain('18:00');
});

test('what the notice does not state stays empty (抬头)', () => {
  expect(call).toMatchObject({
    documentNumber: null,
    publishedOn: null,
    sourceUrl: null,
    contacts: [],
    attachments: [],
  });
  expect(call.issuer).toMatchObject({ region: '新疆维吾尔自治区', department: null });
  for (const { contacts, completion, acceptance, fundingTotalYuan } of call.categories) {
    expect([contacts, completion.dueOn, acceptance.dueOn, fundingTotalYuan]).toEqual([[], null, null, null]);
  }
});

test('everything goes through the portal, nothing on paper (三)', () => {
  expect(call.submission).toMatchObject({
    channel: 'portal',
    url: 'https://www.xast.org.cn/qjkx/ywxt1.htm',
    paperCopies: null,
    address: null,
  });
  expect(call.submission.steps.map(({ id }) => id)).toEqual(['open', 'choose', 'sign-in', 'read', 'fill', 'submit']);
  expect(call.submission.steps.find(({ id }) => id === 'read')?.title).toContain(
    'http://kjgzz.xast.org.cn/news/show-46.html',
  );
});

test('two per organization, no second name, no double support (二、3)', () => {
  expect(call.limits).toEqual({ perOrganization: 2, jointOrganizations: null, lockoutYears: null });
  const ids = call.requirements.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['limit', 'same-project', 'other-funding']));
});

test('the six lines stand in the notice’s order with their sums (一)', () => {
  expect(call.categories.map((c) => [c.code, c.name, c.grantYuan.min, c.grantYuan.max, c.quota.max])).toEqual([
    ['1', '重点学术交流项目', 10_000, 70_000, null],
    ['2', '专家学者企业行项目', 100_000, 100_000, null],
    ['3', '青年人才托举工程项目', null, null, null],
    ['4', '党建强会项目', 30_000, 30_000, 4],
    ['5', '培育一流科技期刊项目', 20_000, 20_000, null],
    ['6', '百会万人下基层助力乡村振兴项目', 50_000, 50_000, null],
  ]);
});

test('academic exchange pays by four levels (一、（一）)', () => {
  const { tracks, trackChoice } = getCategory(call, '1');
  expect(trackChoice).toBe('one');
  expect(tracks.map(({ code, name, grantYuan, quota }) => [code, name, grantYuan.max, quota.max])).toEqual([
    ['1-1', '国际性', 70_000, null],
    ['1-2', '全国性', 50_000, null],
    ['1-3', '全疆性', 30_000, null],
    ['1-4', '一般性学术活动', 10_000, null],
  ]);
});

test('青年人才托举 waits for a notice of its own (一、（三）)', () => {
  expect(call.categories.filter((c) => !c.open).map((c) => c.code)).toEqual(['3']);
  expect(discrepancy('3-deferred')?.actedOn).toContain('另行通知');
});

test('party building: two bases, one campaign, one study, applied for by the party organization (一、（四）)', () => {
  const { tracks, applicants, conditions } = getCategory(call, '4');
  expect(tracks.map(({ quota, grantYuan }) => [quota.min, quota.max, grantYuan.max])).toEqual([
    [2, 2, 30_000],
    [1, 1, 30_000],
    [1, 1, 30_000],
  ]);
  expect(applicants).toEqual(['party_branch']);
  expect(conditions.map(({ id }) => id)).toEqual(['party']);
});

test('a fourth base would be reported (一、（四）标题)', () => {
  expect(check(text.replace('quota: { min: 2, max: 2 }', 'quota: { min: 3, max: 3 }'))).toEqual([
    expect.objectContaining({ reason: expect.stringMatching(/4 各申报类型共 5 个，与立项数量 4 个不符/) }),
  ]);
});

test('societies and universities apply, journals only through their society (抬头；一、（五）)', () => {
  for (const code of ['1', '2', '3', '6']) {
    expect(getCategory(call, code).applicants).toEqual(['provincial_society', 'university_association']);
  }
  expect(getCategory(call, '5').applicants).toEqual(['provincial_society']);
});

test('named activities carry their names, marks on site stand in the task (一、（一）（四）（六）)', () => {
  expect(names('1')).toEqual(['新疆科学大讲堂']);
  expect(names('4')).toEqual(['展风采、树楷模']);
  expect(getCategory(call, '4').tasks.find(({ id }) => id === 'logo')?.title).toContain('“党建强会”');
  expect(getCategory(call, '6').tasks.find(({ id }) => id === 'banner')?.title).toContain(
    '自治区科协百会万人下基层助力乡村振兴',
  );
});

test('closing takes a report and proof; the enterprise visit its own papers (一各项“项目结题时”)', () => {
  const ids = (code: string) => getCategory(call, code).acceptance.items.map(({ id }) => id);
  for (const code of ['1', '4', '5', '6']) expect(ids(code)).toEqual(['completion-report', 'evidence']);
  expect(ids('2')).toEqual(['consulting-report', 'case-study', 'evidence']);
  expect(ids('3')).toEqual([]);
});

test('the plan’s cell names the four things asked for, in one form for all (二、1)', () => {
  const first = getCategory(call, '1').form.sections;
  const plan = first.flatMap((section) => section.fields).find(({ id }) => id === 'implementationPlan');
  expect(plan?.help).toMatch(/活动内容.*受众.*影响力.*经费/);
  for (const { code, form } of call.categories) {
    expect(form.id).toBe(`xj-2023-${code}`);
    expect(form.sections).toEqual(first);
  }
});
