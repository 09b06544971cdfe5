/** The facts of Hunan’s 2022 guide (附件1-1) as data; each test names the section it reads. */
import { callStatus } from '@domain/call/status';
import { checkCalls } from '../../../data/calls/check';
import { getCategory, readCall, readCallText } from './support';

const call = readCall('hn-2022');
const text = readCallText('hn-2022');
const check = (content: string) => checkCalls([{ path: 'data/calls/hn-2022.yaml', text: content }]);
const discrepancy = (id: string) => call.discrepancies.find((entry) => entry.id === id);
const minimum = (code: string, id: string) => getCategory(call, code).tasks.find((task) => task.id === id)?.minimum;
const tracks = (code: string) => getCategory(call, code).tracks.map(({ name, quota }) => [name, quota.max]);

test('the file passes the check', () => {
  expect(check(text)).toEqual([]);
});

test('the guide names no date, so the call is undated (二、4)', () => {
  expect(call.window).toMatchObject({ opensAt: null, closesBefore: null, paperDueBefore: null });
  expect(callStatus(call.window, Date.parse('2022-06-01T00:00:00+08:00'))).toBe('undated');
  expect(call).toMatchObject({ documentNumber: null, publishedOn: null, year: 2022 });
});

test('three copies of the form and one of the proof go to Changsha by post, and electronically (二、4、五)', () => {
  expect(call.submission).toMatchObject({
    channel: 'post',
    paperCopies: 3,
    evidenceCopies: 1,
    address: '长沙市东风路17号湖南省科协学会学术工作部414室',
    postcode: null,
    email: 'hnkxxhb@126.com',
  });
  expect(call.contacts).toEqual([
    { name: '胡微', phones: ['0731-84884364', '0731-84884366'], email: 'hnkxxhb@126.com', for: null },
  ]);
});

test('false material bars an organization for three years (二、3)', () => {
  expect(call.limits).toEqual({ perOrganization: null, jointOrganizations: null, lockoutYears: 3 });
});

test('the eight lines stand in the guide’s order with number, sum and grant (四)', () => {
  const facts = call.categories.map(({ code, quota, fundingTotalYuan, grantYuan }) => [
    code,
    quota.min,
    quota.max,
    fundingTotalYuan,
    grantYuan.min,
    grantYuan.max,
  ]);
  expect(facts).toEqual([
    ['1', 5, 8, 500_000, 50_000, 100_000],
    ['2.1', 4, 4, 400_000, 100_000, 100_000],
    ['2.2', 4, 4, 1_000_000, 200_000, 300_000],
    ['2.3', 1, 1, null, 600_000, 600_000],
    ['3.1', 10, 10, 800_000, 50_000, 100_000],
    ['3.2', 10, 10, 1_000_000, 100_000, 100_000],
    ['3.3', 14, 14, 1_000_000, 50_000, 200_000],
    ['3.4', 3, 3, 300_000, 100_000, 100_000],
  ]);
});

test('the groups’ sums are those of their headings (四、（二）200 万元、（三）310 万元)', () => {
  const sum = (group: string) =>
    call.categories
      .filter(({ code }) => code.startsWith(group))
      .reduce((all, c) => all + (c.fundingTotalYuan ?? (c.quota.max ?? 0) * (c.grantYuan.max ?? 0)), 0);
  expect([sum('2.'), sum('3.')]).toEqual([2_000_000, 3_100_000]);
});

test('the types of each line have their own numbers (四各项“项目数量”)', () => {
  expect(tracks('2.1')).toEqual([
    ['湖南科技论坛', null],
    ['院士专家市州行活动', null],
  ]);
  expect(tracks('2.2')).toEqual([
    ['科技创新联盟', 3],
    ['科协工作联盟', 1],
  ]);
  expect(tracks('3.1').map(([, n]) => n)).toEqual([4, 5, 1]);
  expect(tracks('3.2').map(([, n]) => n)).toEqual([5, 5]);
  expect(tracks('3.3').map(([, n]) => n)).toEqual([3, 3, 4, 3, 1]);
});

test('a type too many would be reported (四、（三）3（3）)', () => {
  const wrong = text.replace(/(name: 学会服务平台建设\n\s+quota: )\{[^}]*\}/, '$1{ min: 2, max: 2 }');
  expect(check(wrong)).toEqual([
    expect.objectContaining({ reason: expect.stringMatching(/3\.3 各申报类型共 15 个，与立项数量 14 个不符/) }),
  ]);
});

test('each line has its own applicants (四各项“申报主体”)', () => {
  const society = 'provincial_society';
  const city = 'city_association';
  const university = 'university_association';
  expect(call.categories.map(({ code, applicants }) => [code, applicants])).toEqual([
    ['1', [society, city]],
    ['2.1', [city, society, university]],
    ['2.2', [society, city]],
    ['2.3', [society]],
    ['3.1', [society, university]],
    ['3.2', [society]],
    ['3.3', [society]],
    ['3.4', [society, city]],
  ]);
});

test('city projects pass their own association and the finance department (二、2)', () => {
  for (const { applicants, endorsements } of call.categories) {
    const expected = applicants.includes('city_association') ? ['同级科协', '同级财政部门'] : [];
    expect(endorsements.map(({ by }) => by)).toEqual(expected);
    for (const { when } of endorsements) expect(when).toContain('市州项目');
  }
});

test('all is done by the end of December; acceptance is not described (一、4)', () => {
  for (const { completion, acceptance } of call.categories) {
    expect(completion).toEqual({ dueOn: '2022-12-31', precision: 'month' });
    expect(acceptance).toMatchObject({ dueOn: null, paperCopies: null, electronicCopies: null, items: [] });
  }
});

test('the countable minimums are those of the guide (四、（二）1、3、（三）2)', () => {
  expect(minimum('2.1', 'city-visit')).toEqual({ experts: 5 });
  expect(minimum('2.3', 'innovation-training')).toEqual({ activities: 4, participants: 400 });
  expect(minimum('2.3', 'park-services')).toEqual({ activities: 4 });
  expect(minimum('2.3', 'challenge')).toEqual({ activities: 1 });
  expect(minimum('2.3', 'association-training')).toEqual({ activities: 2, participants: 100 });
  expect(minimum('2.3', 'city-services')).toEqual({ activities: 4 });
  expect(minimum('3.2', 'expert-team')).toEqual({ experts: 50 });
  expect(minimum('3.2', 'online-services')).toEqual({ activities: 50 });
  expect(minimum('3.2', 'offline-services')).toEqual({ activities: 5 });
  expect(minimum('3.2', 'volunteers')).toEqual({ participants: 50 });
  expect(minimum('3.2', 'volunteer-services')).toEqual({ activities: 4 });
});

test('the demands on village stations do not bind enterprise stations (四、（三）2（1）)', () => {
  const bound = getCategory(call, '3.2').tasks.map(({ id, trackCodes }) => [id, trackCodes.join()]);
  expect(Object.fromEntries(bound)).toMatchObject({
    station: '',
    'expert-team': '3.2-1',
    'volunteer-services': '3.2-1',
    'enterprise-services': '3.2-2',
  });
});

test('the two events of 2.1 carry their names (四、（二）1（1）)', () => {
  expect(call.categories.flatMap((c) => c.tasks.flatMap((task) => task.requiredTitle ?? []))).toEqual([
    '湖南科技论坛',
    '院士专家市州行',
  ]);
});

test('one form for all, with the 项目申报书 and the proof uploaded beside it (二、4)', () => {
  const first = getCategory(call, '1').form.sections;
  const papers = first.flatMap((section) => section.fields).filter(({ type }) => type === 'files');
  expect(papers.map(({ label }) => label)).toEqual(['项目申报书', '证明材料']);
  for (const { code, form } of call.categories) {
    expect(form.id).toBe(`hn-2022-${code}`);
    expect(form.sections).toEqual(first);
  }
});

test('the heading of the third group names another line than its fourth section (四、（三）)', () => {
  expect(discrepancy('group-heading')?.readings.join()).toMatch(/学会承接政府转移职能.*“会地”合作/);
  expect(discrepancy('deadline')?.actedOn).toContain('留空');
  expect(discrepancy('3.3-union')?.actedOn).toContain('省级学会');
});
