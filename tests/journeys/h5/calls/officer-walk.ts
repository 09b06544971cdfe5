/** The officer's side: back for correction, and on to the award, by her pages or at once. */
import { pathTo, routes } from '@domain/routes';
import { bringToPublicity, dataOf, staff } from '../../../functions/support/application';
import { answerDialog, byId, press, switchPersona, type } from '../hands';
import type { Walk } from './walk';

/** From her queue to the field she has something to say about. */
export async function giveBack({ app, page, officer }: Walk, id: string, path: string, text: string): Promise<void> {
  await switchPersona(app, officer);
  await app.open(routes.work);
  await byId(page, 'officer-entry').waitFor();
  await press(page, 'open-queue');
  await press(page, `open-${id}`);
  await press(page, `comment-${path}`);
  await type(page, `comment-text-${path}`, text);
  await press(page, `comment-add-${path}`);
  await press(page, 'return');
  await answerDialog(page, '退回修改');
  await byId(page, 'officer-application').getByText('退回修改', { exact: true }).waitFor();
}

/** Accepts, sends to the experts, publicizes five days, awards on the sixth. */
export async function awardAtOnce({ cloud, officer }: Walk, id: string, awardedYuan: number): Promise<void> {
  await bringToPublicity(cloud, id, officer);
  await cloud.advance('P6D');
  dataOf(await staff(cloud, 'applications.award', { id, awardedYuan }, officer));
}

export async function awardByPages({ app, cloud, page, officer }: Walk, id: string, yuan: number): Promise<void> {
  const status = (word: string) => byId(page, 'officer-application').getByText(word, { exact: true }).waitFor();
  await switchPersona(app, officer);
  await app.open(pathTo('officerApplication', { id }));
  await press(page, 'accept');
  await answerDialog(page, '受理');
  await status('形式审查');
  await press(page, 'to-experts');
  await answerDialog(page, '送专家评');
  await status('专家评审');
  await press(page, 'publicize');
  await answerDialog(page, '开始公示');
  await status('公示中');
  await byId(page, 'award')
    .and(page.locator('.button--off', { hasText: '之后才能立项' }))
    .waitFor();
  await cloud.advance('P6D');
  await page.reload();
  await type(page, 'award-value', String(yuan));
  await press(page, 'award');
  await answerDialog(page, '予以立项');
  await status('已立项');
}
