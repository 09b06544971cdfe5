/** Every message that is told at once, with the longest values there are: what the push holds of it can be read as it is. */
import type { Correction } from '@domain/applications/correction';
import { fieldLabel } from '@domain/applications/field-label';
import { type OfficerTransition, type TransitionDetails, transitionMessage } from '@domain/applications/messages';
import { deadlineMessage } from '@domain/call/messages';
import { type Objection, objectionMessage } from '@domain/files/messages';
import { formFields } from '@domain/form/answers';
import { peopleMessages } from '@domain/people/messages';
import { type ProjectNews, projectMessage } from '@domain/projects/messages';
import type { ChangeRequest } from '@domain/projects/schema';
import { fittingNote, type News } from '@domain/reminders/news';
import { progressData } from '@domain/reminders/text';
import { readCall } from '../../data/support';

const calls = ['gx-2026', 'gx-2023', 'gd-2024', 'hn-2022', 'xj-2023'].map(readCall);
const categories = calls.flatMap((call) => call.categories);
const inLength = (one: string, other: string) => other.length - one.length;
const labels = [
  ...new Set(
    categories.flatMap(({ form }) => formFields(form).map(({ id }) => fieldLabel(form, `answers.${id}`) ?? '')),
  ),
].sort(inLength);
const items = [...new Set(categories.flatMap(({ acceptance }) => acceptance.items.map(({ title }) => title)))].sort(
  inLength,
);
const longest = <T>(values: readonly T[]): T => values[0] as T;

const LAST_DAY = '2026-12-31';
const LAST_MOMENT = '2027-01-01T00:00:00+08:00';
const REASON = '材料中的人数与签到表不一致，请核对后重新提交。'.repeat(20);
const TITLE = '第二十二届广西壮族自治区“八桂科技讲坛”绿色制造与人工智能融合发展学术交流活动';
const ASSOCIATION = '广西壮族自治区科学技术协会';
const SOCIETY = '新疆维吾尔自治区天山北坡经济带绿色低碳循环农业工程技术研究会';
const PERSON = '阿卜杜热合曼·买买提吐尔逊江·阿卜力克木';
const QUALIFICATIONS = ['社会组织评估等级 5A（2025年度）', '自治区科协主管主办的期刊（2025年度）'];
const SUMS = [1, 9_999, 15_000, 123_456, 9_999_999, 123_456_789];

const corrections = (named: readonly string[]): Correction[] =>
  [1, 2, 3, 12, 50].flatMap((count) =>
    [named, [...named].reverse()].map((order) => ({
      comments: order.slice(0, count).map((label) => ({ path: 'answers.goals', label, text: REASON })),
      returnedAt: LAST_MOMENT,
      correctBefore: LAST_MOMENT,
    })),
  );

const transitions: Record<OfficerTransition, TransitionDetails[]> = {
  accept: [{}],
  return: [
    {},
    ...corrections(labels).map((correction) => ({ correction })),
    ...corrections(['整份申报'])
      .slice(0, 1)
      .map((correction) => ({ correction })),
  ],
  send_to_experts: [{}],
  publicize: [{}, { publicity: { startedAt: LAST_MOMENT, endsBefore: LAST_MOMENT } }],
  award: [{}, ...SUMS.map((awardedYuan) => ({ awardedYuan }))],
  register: [{}],
  decline: [{}, { reason: REASON }],
};

const asked = { id: 'x', text: REASON, reason: REASON, askedAt: LAST_MOMENT, askedBy: PERSON, comment: REASON };
const decided = (kind: ChangeRequest['kind'], state: ChangeRequest['state']): ProjectNews => ({
  kind: 'change',
  change: {
    ...asked,
    ...{ kind, state, decidedAt: LAST_MOMENT },
    ...(kind === 'extension' ? { newDate: LAST_DAY, previousDate: LAST_DAY } : { newDate: null, previousDate: null }),
  },
});
const returned = [true, false].flatMap((isRectification) =>
  [1, 2, 5, 12, items.length].flatMap((count) =>
    [items, [...items].reverse()].map((order) => ({
      kind: 'return_acceptance' as const,
      returned: { isRectification, titles: order.slice(0, count), correctUntil: LAST_DAY, comment: REASON },
    })),
  ),
);
const projectNews: { [K in ProjectNews['kind']]: Extract<ProjectNews, { kind: K }>[] } = {
  fund: SUMS.map((fundedYuan) => ({ kind: 'fund', fundedYuan, fundedOn: LAST_DAY })),
  terminate: [0, ...SUMS].map((recoveredYuan) => ({ kind: 'terminate', reason: REASON, recoveredYuan })),
  change: [
    decided('extension', 'granted'),
    decided('extension', 'refused'),
    decided('change', 'granted'),
    decided('change', 'refused'),
  ] as Extract<ProjectNews, { kind: 'change' }>[],
  send_to_experts: [{ kind: 'send_to_experts' }],
  publicize: [{ kind: 'publicize', endsBefore: LAST_MOMENT }],
  award: SUMS.map((awardedYuan) => ({ kind: 'award', awardedYuan })),
  pay: SUMS.map((awardedYuan) => ({ kind: 'pay', paidOn: LAST_DAY, awardedYuan })),
  close: [{ kind: 'close' }],
  decline: [{ kind: 'decline', reason: REASON }],
  return_acceptance: returned,
  accept: (['passed', 'partial'] as const).flatMap((result) =>
    [null, 0, ...SUMS].map((recoveredYuan) => ({ kind: 'accept' as const, result, comment: REASON, recoveredYuan })),
  ),
};

const society = { name: SOCIETY };
const people: { [K in keyof typeof peopleMessages]: Parameters<(typeof peopleMessages)[K]>[] } = {
  approved: [[society]],
  changeApproved: [[society]],
  returned: [[society, REASON]],
  qualificationVerified: QUALIFICATIONS.map((qualification) => [society, qualification]),
  qualificationRejected: QUALIFICATIONS.map((qualification) => [society, qualification, REASON]),
  joinRequested: [
    [society, PERSON, 'contact_person'],
    [society, '李明', 'staff'],
  ],
  joinApproved: (['contact_person', 'leader', 'staff'] as const).map((role) => [society, role]),
  joinDeclined: [[society, REASON]],
  becameContactPerson: [
    [society, PERSON],
    [society, ASSOCIATION],
  ],
  replacedAsContactPerson: [[society, REASON]],
  memberLeft: [
    [society, PERSON],
    [society, '李明'],
  ],
  removed: [[society, REASON]],
  memberRemoved: [
    [society, PERSON, REASON],
    [society, '李明', REASON],
  ],
  sanctioned: [[society, '申报材料弄虚作假', REASON]],
  sanctionLifted: [[society, '申报材料弄虚作假', REASON]],
  becameOfficer: [[{ name: ASSOCIATION }]],
};

const files: Record<Objection, string[]> = {
  mismatch: ['全景.jpg', `${'活动现场照片'.repeat(16)}.jpg`],
  risky: ['海报.jpg', `${'活动现场照片'.repeat(16)}.jpg`],
};

type Told = [name: string, news: News];
const keysOf = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[];
const everything: Told[] = [
  ...keysOf(transitions).flatMap((transition) =>
    transitions[transition].map(
      (details): Told => [
        `application: ${transition}`,
        transitionMessage(transition, { title: TITLE, categoryName: '项目' }, details),
      ],
    ),
  ),
  ...keysOf(projectNews).flatMap((kind) =>
    (projectNews[kind] as ProjectNews[]).map(
      (news): Told => [`project: ${kind}`, projectMessage(news, { title: TITLE })],
    ),
  ),
  ...keysOf(people).flatMap((key) => {
    const tell = peopleMessages[key] as (...values: unknown[]) => News;
    return people[key].map((values): Told => [`people: ${key}`, tell(...values)]);
  }),
  ...keysOf(files).flatMap((objection) =>
    files[objection].map((name): Told => [`file: ${objection}`, objectionMessage(objection, { name, of: TITLE })]),
  ),
  ...calls.flatMap((call) =>
    [null, '2026-12-01T00:00:00+08:00'].map(
      (before): Told => [`call: ${call.slug}`, deadlineMessage(call, { before, closesBefore: LAST_MOMENT })],
    ),
  ),
];

test('no table is left out, and every entry of each is told at least once', () => {
  expect(longest(labels).length).toBeGreaterThan(10);
  expect(longest(items).length).toBeGreaterThan(10);
  for (const table of [transitions, projectNews, people, files]) {
    for (const cases of Object.values(table)) expect(cases.length).toBeGreaterThan(0);
  }
});

test.each(everything)('%s: the stage is a phrase, and the note is whole', (_name, { push }) => {
  // WeChat takes at most five Chinese characters for a phrase, and nothing else.
  expect(push.stage).toMatch(/^\p{Script=Han}{1,5}$/u);
  expect([...push.note].length).toBeLessThanOrEqual(20);
  expect(push.note).toMatch(/^(\p{Script=Han}|“|\d+月\d+日前)/u);
  // Neither cut nor left hanging, nor a gap where a value was to stand.
  expect(push.note).not.toMatch(/…|[，、：。]$|undefined|null|NaN|\s$/);
  expect(push.note.split('“')).toHaveLength(push.note.split('”').length);
  expect(push.note.split('（')).toHaveLength(push.note.split('）').length);
});

test.each(everything)('%s: the inbox says which thing it is about, and the push within its limits', (_name, news) => {
  expect(news.title).toMatch(/^\p{Script=Han}/u);
  expect([...news.title].length).toBeLessThanOrEqual(20);
  expect(news.text).toContain(news.push.subject);
  expect(news.text).toMatch(/。$|条意见$/);
  for (const [key, { value }] of Object.entries(progressData(news.push))) {
    expect([...value].length).toBeLessThanOrEqual(key.startsWith('phrase') ? 5 : 20);
  }
});

test('what is to be done, and by when, as the push says it', () => {
  const note = (news: News) => `${news.push.stage}：${news.push.note}`;
  const application = { title: '学术报告会', categoryName: '学术交流' };
  const correction = (...named: string[]): TransitionDetails => ({
    correction: {
      comments: named.map((label) => ({ path: null, label, text: '请写清楚' })),
      returnedAt: LAST_MOMENT,
      correctBefore: '2026-05-01T00:00:00+08:00',
    },
  });
  const say = (details: TransitionDetails) => note(transitionMessage('return', application, details));
  expect(say(correction('整份申报'))).toBe('退回修改：4月30日前改好：整份申报');
  // A cell with two comments is one cell.
  expect(say(correction('项目目标', '项目目标', '经费'))).toBe('退回修改：4月30日前改好：项目目标、经费');
  expect(say(correction(...labels.slice(0, 8)))).toBe('退回修改：4月30日前改好8项，请打开查看');
  expect(note(transitionMessage('award', application, { awardedYuan: 15_000 }))).toBe(
    '已立项：资助1.5万元，请签订合同书',
  );
  expect(note(projectMessage(decided('extension', 'granted'), { title: TITLE }))).toBe(
    '已同意：验收延到2026年12月31日',
  );
  expect(note(peopleMessages.joinRequested(society, '李明', 'staff'))).toBe('待您处理：李明申请加入，请同意或拒绝');
  expect(note(peopleMessages.joinRequested(society, PERSON, 'staff'))).toBe('待您处理：有人申请加入，请同意或拒绝');
  const moved = { before: '2026-04-23T00:00:00+08:00', closesBefore: '2026-05-01T00:00:00+08:00' };
  expect(note(deadlineMessage(calls[0] as (typeof calls)[0], moved))).toBe('时间变更：截止时间改为4月30日 23:59');
});

test('of several wordings the first that a push holds', () => {
  expect(fittingNote('a'.repeat(21), '长'.repeat(20), '短')).toBe('长'.repeat(20));
  expect(fittingNote('a'.repeat(21), 'b'.repeat(22))).toBe('b'.repeat(22));
});
