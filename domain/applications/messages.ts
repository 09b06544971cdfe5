/** What the contact person is told in her inbox when an officer moves her application. One table. */
import { formatYuan } from '../money';
import type { ApplicationTransition } from './lifecycle';

type OfficerTransition = Exclude<ApplicationTransition, 'submit'>;

const messages: Record<OfficerTransition, { title: string; text: string }> = {
  accept: { title: '申报已受理', text: '科协已受理，正在进行形式审查。' },
  send_to_experts: { title: '形式审查已通过', text: '已送专家评审，结果会在这里通知您。' },
  publicize: { title: '评审通过，正在公示', text: '公示期内如有异议，科协会与您联系。' },
  award: { title: '已立项', text: '请按验收材料清单准备材料，活动时记得拍照留存。' },
  decline: { title: '本次未立项', text: '感谢您的申报，如有疑问请联系申报通知上的联系人。' },
};

export function transitionMessage(
  transition: OfficerTransition,
  application: { title: string | null; categoryName: string },
  awardedYuan?: number,
): { title: string; text: string } {
  const { title, text } = messages[transition];
  const subject = `“${application.title ?? application.categoryName}”`;
  const grant = awardedYuan === undefined ? '' : `资助 ${formatYuan(awardedYuan)}。`;
  return { title, text: `${subject}${title}。${grant}${text}` };
}
