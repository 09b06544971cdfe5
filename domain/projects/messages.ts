/** What the contact person is told in her inbox when an officer moves her project. One table. */
import { formatYuan } from '../money';
import { formatDate, formatLastMoment } from '../time';
import { decidedWords } from './changes';
import type { ChangeRequest } from './schema';

export type ProjectNews =
  | { kind: 'fund'; fundedYuan: number; fundedOn: string }
  | { kind: 'terminate'; reason: string; recoveredYuan: number }
  | { kind: 'change'; change: ChangeRequest }
  | { kind: 'send_to_experts' }
  | { kind: 'publicize'; endsBefore: string }
  | { kind: 'award'; awardedYuan: number }
  | { kind: 'pay'; paidOn: string; awardedYuan: number }
  | { kind: 'close' }
  | { kind: 'decline'; reason: string }
  | { kind: 'return_acceptance'; returned: Returned }
  | { kind: 'accept'; result: 'passed' | 'partial'; comment: string | null; recoveredYuan: number | null };

/** A round of acceptance that ended with corrections. */
interface Returned {
  /** 整改: the work itself is to be put right, not only the papers. */
  isRectification: boolean;
  titles: readonly string[];
  correctUntil: string;
  comment: string | null;
}

const NAMED_ITEMS = 5;

function returnedText({ isRectification, titles, correctUntil, comment }: Returned): string {
  const named = titles.slice(0, NAMED_ITEMS).join('、');
  const all = titles.length > NAMED_ITEMS ? `${named}等 ${titles.length} 项` : named;
  const how = isRectification ? '请按要求整改，并改好' : '请改好';
  return `${how}：${all}。${formatDate(correctUntil)}前重新提交，其余材料不用再动。${comment ? `科协意见：${comment}` : ''}`;
}

function words(news: ProjectNews): { title: string; text: string } {
  switch (news.kind) {
    case 'fund':
      return {
        title: '经费已拨付',
        text: `${formatDate(news.fundedOn)}拨付 ${formatYuan(news.fundedYuan)}，请留意到账。按合同开展活动，拍照留存。`,
      };
    case 'terminate': {
      const back = news.recoveredYuan > 0 ? `须退回经费 ${formatYuan(news.recoveredYuan)}，请按科协通知办理。` : '';
      return { title: '项目已终止', text: `原因：${news.reason}。${back}` };
    }
    case 'change': {
      const what = news.change.kind === 'extension' ? '延期' : '变更';
      const isGranted = news.change.state === 'granted';
      return { title: `${what}申请${isGranted ? '已同意' : '未同意'}`, text: `${decidedWords(news.change)}。` };
    }
    case 'send_to_experts':
      return { title: '成果已送专家评审', text: '评审结果会在这里通知您，您现在不用做什么。' };
    case 'publicize':
      return {
        title: '成果评审通过，正在公示',
        text: `公示到 ${formatLastMoment(news.endsBefore)} 结束。公示期内如有异议，科协会与您联系。`,
      };
    case 'award':
      return { title: '获得资助', text: `资助 ${formatYuan(news.awardedYuan)}，拨付后会在这里通知您。` };
    case 'pay':
      return {
        title: '资助经费已拨付',
        text: `${formatDate(news.paidOn)}拨付 ${formatYuan(news.awardedYuan)}，请留意到账。`,
      };
    case 'close':
      return { title: '项目已结题', text: '全部办完，感谢您的工作。' };
    case 'return_acceptance':
      return {
        title: news.returned.isRectification ? '项目须限期整改' : '材料被退回修改',
        text: returnedText(news.returned),
      };
    case 'accept': {
      const back = news.recoveredYuan ? `须退回经费 ${formatYuan(news.recoveredYuan)}，请按科协通知办理。` : '';
      return {
        title: news.result === 'passed' ? '验收通过，项目已结题' : '部分通过验收，项目已结题',
        text: `${news.comment ? `科协意见：${news.comment}。` : ''}${back}感谢您的工作。`,
      };
    }
    case 'decline':
      return { title: '本次未获资助', text: `原因：${news.reason}。如有疑问请联系申报通知上的联系人。` };
  }
}

export function projectMessage(news: ProjectNews, { title }: { title: string }): { title: string; text: string } {
  const message = words(news);
  return { ...message, text: `《${title}》：${message.text}` };
}
