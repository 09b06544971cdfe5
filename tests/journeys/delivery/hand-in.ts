/** The contact person's side: what is still missing, handed in on the pages, submitted; what came back, corrected. */
import { lengthRefusal } from '../../../domain/files/mp4-duration';
import type { ChecklistEntry } from '../../../domain/projects/checklist';
import { projectStatusWords } from '../../../domain/projects/lifecycle';
import { pathTo } from '../../../domain/routes';
import type { ProjectHand } from '../../functions/support/acceptance';
import { film, PDF } from '../../support/file-bytes';
import type { Hands, PaperFile } from './hands';
import { fillButOneOfEach, REASON } from './prepare';
import type { Way } from './ways';

export const RETURN_REASON = '第二页没有盖章';
const FILM_SECONDS = 90;
const LONG_SECONDS = 600;

let count = 0;

/** No two alike. */
function paper(title: string): PaperFile {
  count += 1;
  const bytes = new TextEncoder().encode(`${title}${count}`);
  return { name: `${title}${count}.pdf`, type: 'pdf', bytes: Uint8Array.from([...PDF, ...bytes]) };
}
const filmOf = (seconds: number): PaperFile => {
  count += 1;
  return { name: `科普小视频${count}.mp4`, type: 'mp4', seconds, bytes: film({ seconds, bytes: 500 + count }) };
};

async function addToItem(hands: Hands, { item, need, have }: ChecklistEntry): Promise<void> {
  const { seconds } = item;
  if (seconds) {
    if (have === 0) await hands.offerFilm(filmOf(LONG_SECONDS), lengthRefusal(LONG_SECONDS, seconds) ?? '');
    await hands.addFiles([filmOf(FILM_SECONDS)]);
  } else {
    await hands.addFiles(Array.from({ length: Math.max(1, need - have) }, () => paper(item.title)));
  }
}

async function addPhotos(hands: Hands, project: ProjectHand, { item, shots }: ChecklistEntry): Promise<void> {
  const last = shots.at(-1);
  if (!last) throw new Error(`${item.title} asks for no shots`);
  const before = await project.count(item.id);
  const more = Math.max(1, last.min - last.have);
  await hands.press(`shot-${last.shot}`);
  await hands.addPhotos(more);
  await hands.see(`已上传 ${before + more} 张`);
}

/** On the page of the item, or on that of the photographs. */
async function handInOne(hands: Hands, project: ProjectHand, entry: ChecklistEntry): Promise<void> {
  if (entry.item.kind === 'photos') await addPhotos(hands, project, entry);
  else await addToItem(hands, entry);
  await hands.see('已齐');
}

const left = (count: number): RegExp => new RegExp(`还差\\s*${count}\\s*项`);

export async function fillAndSee(hands: Hands, project: ProjectHand, way: Way): Promise<void> {
  const { id } = project;
  await hands.open(pathTo('project', { id }));
  await hands.seeIn('materials', left(way.required));
  const { exempt, byPage } = await fillButOneOfEach(project, way);
  const rest = left(byPage.length + (exempt ? 1 : 0));
  await hands.open(pathTo('project', { id }));
  await hands.seeIn('materials', rest);
  await hands.press('open-checklist');
  await hands.see(rest);
  await hands.see(new RegExp(`还有\\s*${way.daysLeft}\\s*天`));
  if (exempt) {
    await hands.press(`item-${exempt.item.id}`);
    await hands.press('open-exempt');
    await hands.type('exempt-reason', REASON);
    await hands.press('exempt-reason-send');
    await hands.see('已说明不适用');
    await hands.back();
  }
  for (const entry of byPage) {
    await hands.press(`item-${entry.item.id}`);
    await handInOne(hands, project, entry);
    await hands.back();
  }
  await hands.see('必备材料已齐');
}

/** What the notice counts and was not reached is explained; 2026-7 says what was spent. */
export async function submit(
  hands: Hands,
  project: ProjectHand,
  { funding }: Way,
  submissionNo: number,
): Promise<void> {
  const { unmet } = await project.check();
  await hands.press('to-submit');
  if (submissionNo === 1) {
    if (unmet.length > 0) await hands.type('unmet-reason', '另一场并入年会，十一月举办');
    if (funding === 'afterwards') {
      await hands.type('expense-item-0', '专家咨询费');
      await hands.type('expense-yuan-0', '6000');
      await hands.press('expense-add');
      await hands.type('expense-item-1', '场地租赁费');
      await hands.type('expense-yuan-1', '1234.56');
      await hands.seeIn('expenses', '合计 7234.56元');
    }
  }
  await hands.press('submit', '提交');
  await hands.seeIn('receipt', `第 ${submissionNo} 次`);
}

/** @param until the last day, as the summary says it */
export async function correct(hands: Hands, project: ProjectHand, way: Way, until: string): Promise<void> {
  await hands.open(pathTo('checklist', { id: project.id }));
  await hands.see(/退回\s*1\s*项/);
  await hands.see(`${until}前改好提交`);
  await hands.seeIn(`item-${way.returned}`, `退回：${RETURN_REASON}`);
  await hands.press('next-item');
  await hands.seeIn('returned-comment', RETURN_REASON);
  await handInOne(hands, project, await project.entry(way.returned));
  await hands.back();
  await hands.see('必备材料已齐');
}

export async function seeClosed(hands: Hands, { id }: ProjectHand): Promise<void> {
  await hands.open(pathTo('checklist', { id }));
  await hands.seeIn('checklist-summary', projectStatusWords.closed);
  await hands.seeIn('checklist-summary', '验收通过');
}
