/** The facts of 桂科协学发〔2023〕16号 as data; each test names the section it reads. */
import { checkCalls } from '../../../data/calls/check';
import { getCategory, readCall, readCallText } from './support';

const call = readCall('gx-2023');
const text = readCallText('gx-2023');
const check = (content: string) => checkCalls([{ path: 'data/calls/gx-2023.yaml', text: content }]);
const fields = (code: string) => getCategory(call, code).form.sections.flatMap((section) => section.fields);
const labels = (code: string) => fields(code).map((field) => field.label);
const items = (code: string) => getCategory(call, code).acceptance.items;
const item = (code: string, id: string) => items(code).find((one) => one.id === id);
const minimum = (code: string, id: string) => getCategory(call, code).tasks.find((task) => task.id === id)?.minimum;
const actedOn = (id: string) => call.discrepancies.find((entry) => entry.id === id)?.actedOn;

test('the file passes the check', () => {
  expect(check(text)).toEqual([]);
});

test('the date-only deadline takes in the whole of 28 April and nothing is invented around it (三、（一）)', () => {
  expect(call).toMatchObject({ documentNumber: '桂科协学发〔2023〕16号', year: 2023, publishedOn: '2023-04-04' });
  expect(call.window).toMatchObject({ opensAt: null, closesBefore: '2023-04-29T00:00:00+08:00', paperDueBefore: null });
  expect(call.limits).toEqual({ perOrganization: null, jointOrganizations: null, lockoutYears: null });
  expect(call.categories.every((category) => category.window === null && category.open)).toBe(true);
});

test('the form is exported, stamped, scanned and sent on paper once (三、（一）（二）)', () => {
  expect(call.submission).toMatchObject({
    channel: 'portal',
    url: 'http://gxkjgzz.octabox.cn',
    paperCopies: 1,
    evidenceCopies: null,
    postcode: '530022',
  });
  expect(call.submission.steps.map((step) => step.id)).toEqual([
    'sign-in',
    'choose',
    'fill',
    'print',
    'stamp',
    'upload',
    'send-paper',
  ]);
});

test('filling in and the portal have their own contacts (五)', () => {
  expect(call.contacts.map(({ name, phones, for: purpose }) => [name, phones, purpose])).toEqual([
    ['雷佩儒', ['0771-2630981'], '项目填报'],
    ['莫聪', ['0771-2636380'], '系统技术'],
  ]);
});

test('five attachments are listed, a sixth is only referred to (附件清单、2023-1 （四）6)', () => {
  expect(call.attachments.map(({ no }) => no)).toEqual(['附件1', '附件2', '附件3', '附件4', '附件5']);
  expect(actedOn('2023-1-attachment')).toContain('附件5');
});

test('the ten categories stand in the order of the overview with its quotas and totals (附件1)', () => {
  expect(call.categories.map((c) => [c.code, c.quota.min, c.quota.max, c.fundingTotalYuan])).toEqual([
    ['2023-1', 10, 10, 400_000],
    ['2023-2', 10, 10, 200_000],
    ['2023-3', 30, 40, 700_000],
    ['2023-4', 5, 8, 200_000],
    ['2023-5', 7, 8, 100_000],
    ['2023-6', 3, 4, 80_000],
    ['2023-7', 8, 10, 100_000],
    ['2023-8', 4, 4, 160_000],
    ['2023-9', 5, 5, 150_000],
    ['2023-10', 10, 10, 100_000],
  ]);
});

test('each category names its contact person with a 0771 number and a mobile (附件1)', () => {
  expect(call.categories.map((c) => [c.contacts[0]?.name, ...(c.contacts[0]?.phones ?? [])])).toEqual([
    ['古蓉芬', '0771-2613542', '13097717436'],
    ['李绿叶', '0771-2630981', '18277100716'],
    ['荣泽玥', '0771-2630981', '18275885836'],
    ['杜静', '0771-2636119', '13878189364'],
    ['林永露', '0771-2631288', '13347600203'],
    ['谢业宁', '0771-2630981', '15277714319'],
    ['雷佩儒', '0771-2630981', '15578306891'],
    ['陶媛', '0771-2630981', '18378812846'],
    ['陶媛', '0771-2630981', '18378812846'],
    ['古蓉芬', '0771-2613542', '13097717436'],
  ]);
});

test('grants are those of each （五）', () => {
  expect(call.categories.map((c) => [c.grantYuan.min, c.grantYuan.max])).toEqual([
    [40_000, 40_000],
    [20_000, 20_000],
    [10_000, 40_000],
    [20_000, 50_000],
    [10_000, 20_000],
    [20_000, 20_000],
    [10_000, 20_000],
    [40_000, 40_000],
    [20_000, 50_000],
    [10_000, 10_000],
  ]);
});

test('applicants are the union of overview and text (附件1 与各项目（一）)', () => {
  const applicants = (code: string) => getCategory(call, code).applicants;
  for (const code of ['2023-4', '2023-7']) {
    expect(applicants(code)).toEqual(expect.arrayContaining(['group_member', 'society_union']));
    expect(actedOn(`${code}-applicants`)).toContain('并集');
  }
  expect(applicants('2023-5')).toEqual([
    'city_association',
    'county_association',
    'enterprise_association',
    'park_association',
    'other',
  ]);
  expect(applicants('2023-2')).toEqual(['party_branch']);
  expect(applicants('2023-3')).toContain('journal');
  expect(applicants('2023-6')).not.toContain('group_member');
  expect(applicants('2023-9')).toEqual(['provincial_society', 'enterprise_association', 'pilot_city_association']);
});

test('a first-class society or a grade A of 2022 may demonstrate; a journal must be the association’s (2023-1、2023-8 （一）)', () => {
  const qualifications = (code: string) => getCategory(call, code).conditions.flatMap((c) => c.qualification ?? []);
  expect(qualifications('2023-1')).toEqual([
    { type: 'first_class_society', level: null, year: null },
    { type: 'society_evaluation', level: 'A', year: 2022 },
  ]);
  const asked = getCategory(call, '2023-8').conditions.map(({ kinds, qualification }) => [kinds, qualification?.type]);
  expect(asked).toEqual([
    [['provincial_society'], 'society_journal'],
    [['journal'], 'journal_sponsored'],
  ]);
});

test('the forum pays by tier and lets one small class be chosen (2023-3 （五）)', () => {
  const { tracks, trackChoice } = getCategory(call, '2023-3');
  expect(trackChoice).toBe('one');
  expect(tracks.map(({ grantYuan, tiers }) => [grantYuan.min, grantYuan.max, tiers.map(({ yuan }) => yuan)])).toEqual([
    [20_000, 30_000, [30_000, 20_000]],
    [40_000, 40_000, []],
    [10_000, 30_000, [30_000, 20_000, 10_000]],
    [40_000, 40_000, []],
  ]);
  expect(tracks[2]?.tiers.map(({ when }) => when)).toEqual([
    expect.stringContaining('院士'),
    expect.stringContaining('不同国家学者'),
    expect.stringContaining('其余'),
  ]);
});

test('enterprise tracks may be combined, three lines of 科创中国 have their own sums (2023-5、2023-9 （五）)', () => {
  const tracks = (code: string) =>
    getCategory(call, code).tracks.map(({ quota, grantYuan }) => [quota.min, quota.max, grantYuan.min, grantYuan.max]);
  expect(getCategory(call, '2023-5').trackChoice).toBe('many');
  expect(tracks('2023-5')).toEqual([
    [4, 4, 10_000, 10_000],
    [1, 3, 10_000, 20_000],
    [1, 1, 20_000, 20_000],
  ]);
  expect(tracks('2023-9')).toEqual([
    [1, 1, 50_000, 50_000],
    [1, 1, 40_000, 40_000],
    [3, 3, 20_000, 20_000],
  ]);
  expect(call.categories.filter((c) => c.trackChoice === 'many').map((c) => c.code)).toEqual(['2023-5']);
});

test('the countable minimums are those of each （四）', () => {
  expect(minimum('2023-1', 'service-team')).toEqual({ experts: 3 });
  expect(minimum('2023-1', 'enterprise-service')).toEqual({ firms: 3 });
  expect(minimum('2023-1', 'stations')).toEqual({ organizations: 2 });
  expect(minimum('2023-2', 'theme-days')).toEqual({ perQuarter: 1 });
  expect(minimum('2023-2', 'grassroots')).toEqual({ activities: 2 });
  expect(minimum('2023-3', 'scale')).toEqual({ halfDays: 1, participants: 50, experts: 2 });
  expect(minimum('2023-5', 'new-associations')).toEqual({ organizations: 100 });
  expect(minimum('2023-5', 'new-kind-case')).toEqual({ cases: 1 });
  expect(minimum('2023-6', 'haizhi-activity')).toEqual({ activities: 1 });
  expect(minimum('2023-7', 'new-platform')).toEqual({ organizations: 1 });
  expect(minimum('2023-8', 'editor-meeting')).toEqual({ activities: 1, journals: 10 });
  expect(minimum('2023-10', 'video')).toEqual({ videos: 1 });
});

test('named activities carry their names (2023-1 （四）2、3、5；2023-2 （四）4、5)', () => {
  const named = call.categories.flatMap((c) => c.tasks.flatMap((task) => task.requiredTitle ?? []));
  expect(named).toEqual(['赋能企业', '八桂科技讲坛', '千名学会专家走基层', '红色课堂进学会', '学会专家走基层']);
});

test('a month is kept as a month, and materials are due on 10 December (各项目（六）)', () => {
  const months = call.categories.filter((c) => c.completion.precision === 'month');
  expect(months.map((c) => c.code)).toEqual(['2023-1', '2023-2', '2023-5', '2023-8', '2023-9', '2023-10']);
  for (const { code, completion, acceptance } of months) {
    expect([completion.dueOn, acceptance.dueOn]).toEqual(['2023-12-31', '2023-12-10']);
    expect(actedOn(`${code}-completion`)).toContain('12 月 10 日');
  }
  for (const code of ['2023-3', '2023-4', '2023-6', '2023-7']) {
    expect(getCategory(call, code).completion).toEqual({ dueOn: '2023-12-10', precision: 'day' });
  }
});

test('materials before completion are a problem unless the contradiction is on record', () => {
  expect(check(text.replace('id: "2023-8-completion"', 'id: elsewhere'))).toEqual([
    expect.objectContaining({ reason: expect.stringMatching(/2023-8 .*早于完成时限.*“2023-8-completion”/) }),
  ]);
});

test('forum materials follow the activity by ten working days instead of a date (2023-3 （六）)', () => {
  expect(getCategory(call, '2023-3').acceptance).toMatchObject({ dueOn: null, workingDaysAfterActivity: 10 });
  for (const { dueAfter } of items('2023-3')) {
    expect(dueAfter).toEqual({ event: '活动结束', n: 10, unit: 'workingDay' });
  }
});

test('the video is due on the earlier of the two dates (2023-10 （四）2（2）、（六）2)', () => {
  expect(item('2023-10', 'video')).toMatchObject({ kind: 'video', dueOn: '2023-07-20', minFiles: 1, required: true });
  expect(item('2023-10', 'video')).toMatchObject({ seconds: { min: 60, max: 120 } });
  expect(call.discrepancies.find((entry) => entry.id === '2023-10-video')?.readings.join()).toMatch(/30.*20/);
});

test('every acceptance takes four stamped copies and one electronic copy (各项目（六）)', () => {
  for (const { acceptance, funding } of call.categories) {
    expect(acceptance).toMatchObject({ paperCopies: 4, electronicCopies: 1 });
    expect(funding).toBe('advance');
    expect(acceptance.items.filter(({ id, kind }) => id === 'acceptance-form' && kind === 'form')).toHaveLength(1);
  }
});

test('photographs are counted by shot only where the notice counts them (2023-1、2、3、10 （六）)', () => {
  const four = ['panorama', 'leader', 'expert', 'highlight'].map((shot) => ({ shot, min: 2 }));
  const rule = { shots: four, minFiles: null, maxFiles: 20, original: false };
  expect(item('2023-1', 'meeting-photos')).toMatchObject(rule);
  expect(item('2023-1', 'visit-photos')).toMatchObject(rule);
  expect(item('2023-3', 'meeting-photos')).toMatchObject(rule);
  expect(item('2023-10', 'activity-photos')).toMatchObject({
    ...rule,
    shots: [...four, { shot: 'screenshot', min: 2 }],
  });
  expect(item('2023-2', 'activity-photos')).toMatchObject({
    shots: ['panorama', 'leader', 'expert'].map((shot) => ({ shot, min: 1 })),
    minFiles: 3,
    maxFiles: 5,
    original: true,
  });
  for (const code of ['2023-4', '2023-5', '2023-6', '2023-7', '2023-8', '2023-9']) {
    expect(item(code, 'activity-photos')).toMatchObject({ shots: [], minFiles: null, maxFiles: null, original: false });
  }
});

test('evidence lists are split into single papers in the notice’s order (2023-1、2023-3 （六）)', () => {
  expect(items('2023-1').map(({ title }) => title)).toEqual([
    '自治区科协项目验收表',
    '会议通知',
    '邀请函原件',
    '会议指南',
    '会议议程',
    '会议签到表',
    '会议新闻稿',
    '会议相片（只交电子版）',
    '会议总结',
    '专家课件',
    '项目总结报告：对照一流科技社团标准写能力建设',
    '“党旗领航”和“赋能企业”活动相片（只交电子版）',
    '“党旗领航”活动新闻稿',
    '“党旗领航”活动总结',
    '“赋能企业”活动新闻稿',
    '“赋能企业”活动总结',
  ]);
  expect(items('2023-3').map(({ id }) => id)).toEqual([
    'meeting-notice',
    'meeting-invitation',
    'meeting-guide',
    'meeting-sign-in',
    'meeting-press',
    'meeting-summary',
    'acceptance-form',
    'meeting-photos',
    'proceedings',
    'meeting-slides',
  ]);
});

test('materials that follow the track say so (2023-5 （六）)', () => {
  expect(items('2023-5').map(({ id, trackCodes }) => [id, trackCodes])).toEqual([
    ['new-association-list', ['2023-5-1']],
    ['registration-summary', ['2023-5-1']],
    ['legal-certificate', ['2023-5-3']],
    ['activity-press', ['2023-5-2', '2023-5-3']],
    ['activity-photos', ['2023-5-2', '2023-5-3']],
    ['activity-sign-in', ['2023-5-2', '2023-5-3']],
    ['activity-notice', ['2023-5-2', '2023-5-3']],
    ['case-study', ['2023-5-3']],
    ['acceptance-form', []],
  ]);
});

test('only 海智 asks a city association for its opinion, with an exception (附表6)', () => {
  const endorsed = call.categories.flatMap((c) => c.endorsements.map(({ by, when }) => [c.code, by, when]));
  expect(endorsed).toEqual([['2023-6', '所属地市科协', expect.stringContaining('服务与策划')]]);
});

test('party money has its own limits (2023-2 （五）)', () => {
  const rule = call.requirements.find(({ id }) => id === 'money-2023-2');
  expect(rule?.text).toMatch(/劳务费.*50%/);
});

test('附表1 asks cell by cell in the notice’s order', () => {
  expect(labels('2023-1')).toEqual([
    '填表时间',
    '项目承担单位',
    '通信地址',
    '学会理事长',
    '学会理事长电话',
    '学会法人',
    '学会法人电话',
    '学会秘书长',
    '学会秘书长手机',
    '项目负责人',
    '项目负责人手机',
    '项目联系人',
    '项目联系人手机',
    '项目联系人微信号',
    '秘书长任职情况',
    '专职副秘书长姓名',
    '专职副秘书长办公电话',
    '专职副秘书长手机号码',
    '学会网址（如有）',
    '学会支撑单位',
    '会计姓名',
    '会计任职情况',
    '财务资产制度情况',
    '财务制度名称',
    '配套经费',
    '办事机构专职人员数',
    '专职人员参加社保人数',
    '人员编制：社会聘用人员',
    '社会聘用人员中的党员',
    '人员编制：退休返聘',
    '退休返聘中的党员',
    '人员编制：行政事业编制在职人员',
    '行政事业编制在职人员中的党员',
    '个人会员总数（人）',
    '单位会员总数（个）',
    '其中缴费的个人会员人数（人）',
    '其中缴费的单位会员总数（个）',
    '获得业务主管、登记管理部门、其他相关部门表彰奖励情况',
    '学会服务创新、服务社会和政府事务、服务科技工作者、自身建设工作总结综述（1200字内）',
    '项目重点计划（包含并不仅限于项目明确的基本任务）',
    '经费预算和配套经费来源',
    '学会意见',
  ]);
});

test('附表2 to 附表9 share their frame and keep what sets them apart', () => {
  expect(labels('2023-2').slice(4, 12)).toEqual([
    '学会党组织负责人',
    '项目负责人',
    '项目联系人',
    '项目联系人微信号',
    '项目重点计划（包含并不仅限于项目明确的基本任务）',
    '经费预算和配套经费来源',
    '实施项目的能力和基础',
    '学会党组织意见',
  ]);
  expect(labels('2023-3').slice(-6)).toEqual([
    '计划完成时间',
    '选题及目的意义',
    '项目实施方案',
    '经费预算和配套经费来源',
    '项目承担单位意见',
    '期刊编辑部负责人签名',
  ]);
  expect(labels('2023-4')[1]).toBe('活动名称');
  expect(labels('2023-5')).toEqual(expect.arrayContaining(['赋能企业活动开展（数量：场次）', '项目联系人传真']));
  expect(labels('2023-6').slice(-6)).toEqual([
    '海智专家（团队）情况介绍',
    '按照项目任务制定实施方案',
    '经费预算和配套经费来源',
    '实施项目的能力和基础',
    '承担单位意见',
    '所属地市科协意见',
  ]);
  expect(labels('2023-7').slice(-6)).toEqual([
    '计划完成时间',
    '项目内容及意义',
    '按照项目任务制定实施方案',
    '经费预算和配套经费来源',
    '实施项目的能力和基础',
    '项目承担单位意见',
  ]);
  expect(labels('2023-8').slice(10, 20)).toEqual([
    '科技期刊主编电话',
    '科技期刊联系人',
    '科技期刊联系人电话',
    '单位网址及期刊网址（如有）',
    '学会/编辑部财务资产制度情况',
    '财务制度名称',
    '配套经费',
    '科技期刊主管单位',
    '科技期刊主办单位',
    '2020年以来科技期刊发展主要情况及获评获奖方面的主要情况',
  ]);
  expect(labels('2023-9')).toEqual(expect.arrayContaining(['项目负责人传真', '计划完成时间', '承担单位意见']));
});

test('length limits are the notice’s own and stand nowhere else (附表1、附表10)', () => {
  const limited = call.categories.flatMap(({ code }) =>
    fields(code).flatMap(({ id, maxLength }) => (maxLength === null ? [] : [[code, id, maxLength]])),
  );
  expect(limited).toEqual([
    ['2023-1', 'workSummary', 1200],
    ['2023-10', 'workSummary', 800],
  ]);
});

test('nobody is made to sign on the phone (附表1至附表10)', () => {
  for (const { code } of call.categories) {
    const signatures = fields(code).filter((field) => field.type === 'signature');
    expect(signatures.length).toBeGreaterThan(0);
    expect(signatures.some((field) => field.required)).toBe(false);
  }
});

test('what the notice says twice differently is on record', () => {
  const ids = call.discrepancies.map((entry) => entry.id);
  expect(ids).toEqual(
    expect.arrayContaining([
      'contact-numbering',
      'applicants-scope',
      'category-names',
      'paper-deadline',
      '2023-1-attachment',
      '2023-1-photos',
      '2023-3-planning',
      '2023-3-conference',
      '2023-4-applicants',
      '2023-5-applicants',
      '2023-5-quota',
      '2023-5-total',
      '2023-5-track-name',
      '2023-6-total',
      '2023-7-applicants',
      '2023-7-attachments',
      '2023-9-track-name',
      '2023-10-video',
    ]),
  );
});
