/** What the contact person is told in her inbox when an officer moves her project. One table. */
import { formatYuan } from '../money';
import { listText } from '../reminders/list-text';
import { fittingNote, type News, type NewsWords, newsOf } from '../reminders/news';
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

const paidWords = (on: string, yuan: number) => ({
  text: `${formatDate(on)}拨付 ${formatYuan(yuan)}，请留意到账。`,
  stage: '已拨款',
  note: fittingNote(`拨付${formatYuan(yuan)}，请留意到账`, '经费已拨付，请留意到账'),
});

function changeWords(change: ChangeRequest): NewsWords {
  const { kind, state, newDate } = change;
  const what = kind === 'extension' ? '延期' : '变更';
  const isGranted = state === 'granted';
  const note = () => {
    if (kind === 'change') return isGranted ? '变更已同意，请照此办理' : '变更没有同意，请按原计划办理';
    if (!isGranted || newDate === null) return '延期没有同意，请按原期限办理';
    return `验收延到${formatDate(newDate, { year: true })}`;
  };
  const answer = isGranted ? '已同意' : '未同意';
  return { title: `${what}申请${answer}`, text: `${decidedWords(change)}。`, stage: answer, note: note() };
}

const backText = (yuan: number | null): string => (yuan ? `须退回经费 ${formatYuan(yuan)}，请按科协通知办理。` : '');
const backNote = (yuan: number): string =>
  fittingNote(`须退回${formatYuan(yuan)}，请按通知办理`, '须退回经费，请按通知办理');

function words(news: ProjectNews): NewsWords {
  switch (news.kind) {
    case 'fund': {
      const paid = paidWords(news.fundedOn, news.fundedYuan);
      return { ...paid, title: '经费已拨付', text: `${paid.text}按合同开展活动，拍照留存。` };
    }
    case 'terminate':
      return {
        title: '项目已终止',
        text: `原因：${news.reason}。${backText(news.recoveredYuan)}`,
        stage: '已终止',
        note: news.recoveredYuan > 0 ? backNote(news.recoveredYuan) : '请打开查看原因',
      };
    case 'change':
      return changeWords(news.change);
    case 'send_to_experts':
      return {
        title: '成果已送专家评审',
        text: '评审结果会在这里通知您，您现在不用做什么。',
        stage: '专家评审',
        note: '成果已送审，结果会通知您',
      };
    case 'publicize':
      return {
        title: '成果评审通过，正在公示',
        text: `公示到 ${formatLastMoment(news.endsBefore)} 结束。公示期内如有异议，科协会与您联系。`,
        stage: '公示中',
        note: `公示到${formatLastMoment(news.endsBefore)}结束`,
      };
    case 'award':
      return {
        title: '获得资助',
        text: `资助 ${formatYuan(news.awardedYuan)}，拨付后会在这里通知您。`,
        stage: '获得资助',
        note: fittingNote(`资助${formatYuan(news.awardedYuan)}，拨付后通知您`, '资助拨付后会通知您'),
      };
    case 'pay':
      return { title: '资助经费已拨付', ...paidWords(news.paidOn, news.awardedYuan) };
    case 'close':
      return { title: '项目已结题', text: '全部办完，感谢您的工作。', stage: '已结题', note: '全部办完，感谢您的工作' };
    case 'return_acceptance': {
      const { isRectification, titles, correctUntil } = news.returned;
      return {
        title: isRectification ? '项目须限期整改' : '材料被退回修改',
        text: returnedText(news.returned),
        stage: isRectification ? '限期整改' : '退回修改',
        note: listText(`${formatDate(correctUntil)}前改好`, titles),
      };
    }
    case 'accept': {
      const isWhole = news.result === 'passed';
      return {
        title: isWhole ? '验收通过，项目已结题' : '部分通过验收，项目已结题',
        text: `${news.comment ? `科协意见：${news.comment}。` : ''}${backText(news.recoveredYuan)}感谢您的工作。`,
        stage: isWhole ? '验收通过' : '部分通过',
        note: news.recoveredYuan ? backNote(news.recoveredYuan) : '项目已结题，感谢您的工作',
      };
    }
    case 'decline':
      return {
        title: '本次未获资助',
        text: `原因：${news.reason}。如有疑问请联系申报通知上的联系人。`,
        stage: '未获资助',
        note: '请打开查看原因，感谢您的工作',
      };
  }
}

export function projectMessage(news: ProjectNews, { title }: { title: string }): News {
  const said = words(news);
  return newsOf(title, { ...said, text: `《${title}》：${said.text}` });
}
