/** Pictures from the computer (browser only). */
import { pickFiles } from './files.h5';
import type { ChosenPhotos, PhotoRequest, SettingsOf } from './types';

/** It only opens the dialog: when the picture was taken remains unknown. */
export const isOwnCamera = false;

/** In the order they were chosen; none of them is decoded. */
export async function choosePhotos({ count }: PhotoRequest): Promise<ChosenPhotos> {
  const files = await pickFiles({ count, families: ['image'], accept: ['jpg', 'jpeg', 'png'] });
  return { kind: 'chosen', photos: files.map(({ path, bytes }) => ({ path, bytes })) };
}

/** A browser asks nobody before it opens its dialog. */
export const openSettings = async (_of: SettingsOf): Promise<void> => {};
