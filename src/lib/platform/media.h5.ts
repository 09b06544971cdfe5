/** Pictures from the computer (browser only). */
import Taro from '@tarojs/taro';
import type { ChosenPhoto, PhotoRequest } from './types';

/** Empty when the person changed her mind. */
export async function choosePhotos({ source, count }: PhotoRequest): Promise<ChosenPhoto[]> {
  try {
    const { tempFiles } = await Taro.chooseImage({ count, sourceType: [source] });
    return tempFiles.map(({ path, size, type }) => ({ path, bytes: size, contentType: type ?? 'image/jpeg' }));
  } catch (error) {
    if (/cancel/.test((error as { errMsg?: string })?.errMsg ?? '')) return [];
    throw error;
  }
}
