/** The officer's side: the clean items at once, one back with its reason, later all of it passed and closed. */
import { projectStatusWords } from '../../../domain/projects/lifecycle';
import { pathTo } from '../../../domain/routes';
import type { AcceptanceWorld, ProjectHand } from '../../functions/support/acceptance';
import { dataOf } from '../../functions/support/application';
import { RETURN_REASON } from './hand-in';
import type { Hands } from './hands';
import { REASON } from './prepare';
import type { Way } from './ways';

async function openFromQueue(hands: Hands, { id }: ProjectHand): Promise<void> {
  await hands.open(pathTo('acceptanceQueue'));
  await hands.press(`open-${id}`);
  await hands.see('逐项审核');
}

/** The first that waits is open already. */
async function unfold(hands: Hands, itemId: string): Promise<void> {
  if (!(await hands.has(`opened-${itemId}`))) await hands.press(`review-${itemId}`);
}

/** What was said not to apply is judged by hand, one on the page and the others before. */
async function passExemptions(project: ProjectHand): Promise<string | null> {
  const { checklist } = await project.read();
  const [first, ...others] = checklist.filter(({ mark }) => mark?.applies === false).map(({ item }) => item.id);
  if (others.length > 0) dataOf(await project.review(others, 'passed'));
  return first ?? null;
}

export async function returnOne(hands: Hands, project: ProjectHand, { returned, funding }: Way): Promise<void> {
  const exempt = await passExemptions(project);
  await openFromQueue(hands, project);
  if (exempt) {
    await unfold(hands, exempt);
    await hands.seeIn(`opened-${exempt}`, `不适用的原因：${REASON}`);
    await hands.press(`pass-${exempt}`);
    await hands.seeIn(`review-${exempt}`, '通过');
  }
  await unfold(hands, returned);
  await hands.press(`open-return-${returned}`);
  await hands.type(`return-${returned}`, RETURN_REASON);
  await hands.press(`return-${returned}-send`);
  await hands.seeIn(`review-${returned}`, `退回：${RETURN_REASON}`);
  await hands.press('pass-clean', '通过');
  await hands.press('conclude-return', '退回补正');
  const back = funding === 'advance' ? 'acceptance_returned' : 'results_returned';
  await hands.seeIn('acceptance-review', projectStatusWords[back]);
}

export async function passRest(hands: Hands, project: ProjectHand, { returned }: Way): Promise<void> {
  await openFromQueue(hands, project);
  await hands.seeIn(`opened-${returned}`, `上次退回：${RETURN_REASON}`);
  await hands.press(`pass-${returned}`);
}

export async function close(hands: Hands): Promise<void> {
  await hands.press('conclude-close', '通过并结');
  await hands.seeIn('acceptance-review', projectStatusWords.closed);
}

/** 2026-7 五: experts, publicity, the grant, the payment; then it is closed. */
export async function awardAfterwards(hands: Hands, { cloud }: AcceptanceWorld, { id }: ProjectHand): Promise<void> {
  await hands.press('to-project');
  await hands.see('成果申报的支出合计 7234.56 元');
  await hands.press('to-experts', '送专家评');
  await hands.press('publicize', '开始公示');
  await hands.see('公示与资助');
  await cloud.advance('P6D');
  await hands.open(pathTo('acceptanceQueue'));
  await hands.open(pathTo('officerProject', { id }));
  await hands.type('award-yuan', '30000');
  await hands.press('award', '给予资助');
  await hands.press('pay', '登记拨付');
  await hands.press('close', '结题');
  await hands.seeIn('project-card', projectStatusWords.closed);
}
