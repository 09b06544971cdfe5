/** One category from the first missing item to 已结题, on the pages of both sides. */
import { MS_PER_DAY, toDate } from '../../../domain/time';
import type { AcceptanceWorld } from '../../functions/support/acceptance';
import { dataOf } from '../../functions/support/application';
import { correct, fillAndSee, seeClosed, submit } from './hand-in';
import type { Sides } from './hands';
import { awardAfterwards, close, passRest, returnOne } from './judge';
import { fundedProject } from './prepare';
import type { Way } from './ways';

export const NOW_2023 = '2023-11-15T10:00:00+08:00';
export const NOW_2026 = '2026-10-20T10:00:00+08:00';

/** The page proposes ten days for a correction. */
const CORRECTION_DAYS = 10;

const dayWords = (now: string): string => {
  const [, month, day] = toDate(Date.parse(now) + CORRECTION_DAYS * MS_PER_DAY).split('-');
  return `${Number(month)}月${Number(day)}日`;
};

/** Before the officer comes, the timer has asked about the pictures and WeChat has answered. */
async function lookAtPictures({ cloud }: AcceptanceWorld): Promise<void> {
  for (let left = 1; left > 0; ) left = dataOf(await cloud.fireTimer('evidence')).left;
  await cloud.send('POST', 'media-checks');
}

export async function walk(world: AcceptanceWorld, { contact, officer }: Sides, way: Way): Promise<void> {
  const project = await fundedProject(world, way);
  await fillAndSee(contact, project, way);
  await submit(contact, project, way, 1);
  await lookAtPictures(world);
  await returnOne(officer, project, way);
  const now = way.callSlug === 'gx-2023' ? NOW_2023 : NOW_2026;
  await correct(contact, project, way, dayWords(now));
  await submit(contact, project, way, 2);
  await lookAtPictures(world);
  await passRest(officer, project, way);
  if (way.funding === 'afterwards') await awardAfterwards(officer, world, project);
  else await close(officer);
  await seeClosed(contact, project);
}
