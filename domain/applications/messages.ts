/** What the contact person is told in her inbox when an officer moves her application. One table. */
import { formatYuan } from '../money';
import { listText } from '../reminders/list-text';
import { fittingNote, type News, type NewsWords, newsOf } from '../reminders/news';
import { formatDate, formatLastMoment, toDate, toMs } from '../time';
import type { Correction } from './correction';
import type { ApplicationTransition } from './lifecycle';
import type { Publicity } from './schema';

export type OfficerTransition = Exclude<ApplicationTransition, 'submit' | 'withdraw'>;

export interface TransitionDetails {
  awardedYuan?: number;
  correction?: Correction;
  publicity?: Publicity;
  reason?: string;
}

const contactIssuer = '如有疑问请联系申报通知上的联系人。';

function returnedText(correction: Correction | undefined): string {
  if (!correction) return '请按意见修改后重新提交。';
  const [first] = correction.comments;
  const more = correction.comments.length > 1 ? `等 ${correction.comments.length} 条意见` : '';
  return `请在 ${formatLastMoment(correction.correctBefore)} 前改好重新提交。${first?.label ?? ''}：${first?.text ?? ''}${more}`;
}

/** `6月30日前改好：项目名称、主要内容`; a cell with several comments is named once. */
function returnedNote(correction: Correction | undefined): string {
  if (!correction) return '请按意见改好，重新提交';
  const until = formatDate(toDate(toMs(correction.correctBefore) - 1));
  return listText(`${until}前改好`, [...new Set(correction.comments.map(({ label }) => label))]);
}

type Words = { [Word in keyof NewsWords]: NewsWords[Word] | ((details: TransitionDetails) => string) };

const messages: Record<OfficerTransition, Words> = {
  accept: {
    title: '申报已受理',
    text: '科协正在审查材料是否齐全、是否符合条件，您现在不用做什么。',
    stage: '已受理',
    note: '正在形式审查，您现在不用做什么',
  },
  return: {
    title: '申报被退回修改',
    text: ({ correction }) => returnedText(correction),
    stage: '退回修改',
    note: ({ correction }) => returnedNote(correction),
  },
  send_to_experts: {
    title: '形式审查已通过',
    text: '已送专家评审，结果会在这里通知您。',
    stage: '专家评审',
    note: '形式审查已通过，结果会通知您',
  },
  publicize: {
    title: '评审通过，正在公示',
    text: ({ publicity }) =>
      `${publicity ? `公示到 ${formatLastMoment(publicity.endsBefore)} 结束。` : ''}公示期内如有异议，科协会与您联系。`,
    stage: '公示中',
    note: ({ publicity }) => (publicity ? `公示到${formatLastMoment(publicity.endsBefore)}结束` : '评审通过，正在公示'),
  },
  award: {
    title: '已立项',
    text: ({ awardedYuan }) =>
      `${awardedYuan === undefined ? '' : `资助 ${formatYuan(awardedYuan)}。`}请先签订项目合同书；活动时记得拍照留存。`,
    stage: '已立项',
    note: ({ awardedYuan }) =>
      awardedYuan === undefined
        ? '请签订项目合同书'
        : fittingNote(`资助${formatYuan(awardedYuan)}，请签订合同书`, '请签订项目合同书'),
  },
  register: {
    title: '项目已登记',
    text: '请按计划开展活动、拍照留存，期限前提交活动成果；评审通过后给予资助。',
    stage: '已登记',
    note: '请按计划开展活动，期限前交成果',
  },
  decline: {
    title: '本次未立项',
    text: ({ reason }) => `${reason ? `原因：${reason}。` : ''}感谢您的申报，${contactIssuer}`,
    stage: '未立项',
    note: '请打开查看原因，感谢您的申报',
  },
};

export function transitionMessage(
  transition: OfficerTransition,
  application: { title: string | null; categoryName: string },
  details: TransitionDetails = {},
): News {
  const said = (word: Words[keyof Words]) => (typeof word === 'string' ? word : word(details));
  const { title, text, stage, note } = messages[transition];
  const subject = application.title ?? application.categoryName;
  return newsOf(subject, {
    title: said(title),
    text: `《${subject}》：${said(text)}`,
    stage: said(stage),
    note: said(note),
  });
}
