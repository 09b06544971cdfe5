/** What the messages that are told at once are about, as long as it gets: names of the five notices, reasons, people, sums. */
import type { Correction } from '@domain/applications/correction';
import { fieldLabel } from '@domain/applications/field-label';
import type { OfficerTransition, TransitionDetails } from '@domain/applications/messages';
import type { Objection } from '@domain/files/messages';
import { formFields } from '@domain/form/answers';
import type { peopleMessages } from '@domain/people/messages';
import type { ProjectNews } from '@domain/projects/messages';
import type { ChangeRequest } from '@domain/projects/schema';
import { callFiles, readCall } from '../../../data/calls/read-call';

export const calls = callFiles.map(readCall);
const categories = calls.flatMap((call) => call.categories);
const inLength = (one: string, other: string) => other.length - one.length;
export const labels = [
  ...new Set(
    categories.flatMap(({ form }) => formFields(form).map(({ id }) => fieldLabel(form, `answers.${id}`) ?? '')),
  ),
].sort(inLength);
export const items = [
  ...new Set(categories.flatMap(({ acceptance }) => acceptance.items.map(({ title }) => title))),
].sort(inLength);

const LAST_DAY = '2026-12-31';
export const LAST_MOMENT = '2027-01-01T00:00:00+08:00';
const REASON = '材料中的人数与签到表不一致，请核对后重新提交。'.repeat(20);
export const TITLE = '第二十二届广西壮族自治区“八桂科技讲坛”绿色制造与人工智能融合发展学术交流活动';
export const ASSOCIATION = '广西壮族自治区科学技术协会';
const SOCIETY = '新疆维吾尔自治区天山北坡经济带绿色低碳循环农业工程技术研究会';
export const PERSON = '阿卜杜热合曼·买买提吐尔逊江·阿卜力克木';
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

export const transitions: Record<OfficerTransition, TransitionDetails[]> = {
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
export const decided = (kind: ChangeRequest['kind'], state: ChangeRequest['state']): ProjectNews => ({
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
export const projectNews: { [K in ProjectNews['kind']]: Extract<ProjectNews, { kind: K }>[] } = {
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

export const society = { name: SOCIETY };
export const people: { [K in keyof typeof peopleMessages]: Parameters<(typeof peopleMessages)[K]>[] } = {
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

export const files: Record<Objection, string[]> = {
  mismatch: ['全景.jpg', `${'活动现场照片'.repeat(16)}.jpg`],
  risky: ['海报.jpg', `${'活动现场照片'.repeat(16)}.jpg`],
};
