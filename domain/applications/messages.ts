/** What the contact person is told in her inbox when an officer moves her application. One table. */
import { formatYuan } from '../money';
import { formatLastMoment } from '../time';
import type { Correction } from './correction';
import type { ApplicationTransition } from './lifecycle';
import type { Publicity } from './schema';

type OfficerTransition = Exclude<ApplicationTransition, 'submit' | 'withdraw'>;

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

const messages: Record<OfficerTransition, { title: string; text(details: TransitionDetails): string }> = {
  accept: { title: '申报已受理', text: () => '科协正在审查材料是否齐全、是否符合条件，您现在不用做什么。' },
  return: { title: '申报被退回修改', text: ({ correction }) => returnedText(correction) },
  send_to_experts: { title: '形式审查已通过', text: () => '已送专家评审，结果会在这里通知您。' },
  publicize: {
    title: '评审通过，正在公示',
    text: ({ publicity }) =>
      `${publicity ? `公示到 ${formatLastMoment(publicity.endsBefore)} 结束。` : ''}公示期内如有异议，科协会与您联系。`,
  },
  award: {
    title: '已立项',
    text: ({ awardedYuan }) =>
      `${awardedYuan === undefined ? '' : `资助 ${formatYuan(awardedYuan)}。`}请先签订项目合同书；活动时记得拍照留存。`,
  },
  register: {
    title: '项目已登记',
    text: () => '请按计划开展活动、拍照留存，期限前提交活动成果；评审通过后给予资助。',
  },
  decline: {
    title: '本次未立项',
    text: ({ reason }) => `${reason ? `原因：${reason}。` : ''}感谢您的申报，${contactIssuer}`,
  },
};

export function transitionMessage(
  transition: OfficerTransition,
  application: { title: string | null; categoryName: string },
  details: TransitionDetails = {},
): { title: string; text: string } {
  const { title, text } = messages[transition];
  return { title, text: `《${application.title ?? application.categoryName}》：${text(details)}` };
}
