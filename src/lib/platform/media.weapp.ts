/** Pictures from the phone's camera or album. */
import Taro from '@tarojs/taro';
import type { ChosenPhoto, PhotoRequest } from './types';

const isCancelled = (error: unknown): boolean => /cancel/.test((error as { errMsg?: string })?.errMsg ?? '');

/** Empty when the person changed her mind. */
export async function choosePhotos({ source, count }: PhotoRequest): Promise<ChosenPhoto[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count,
      mediaType: ['image'],
      sourceType: [source],
      sizeType: ['compressed'],
    });
    return tempFiles.map(({ tempFilePath, size }) => ({
      path: tempFilePath,
      bytes: size,
      contentType: /\.png$/i.test(tempFilePath) ? 'image/png' : 'image/jpeg',
    }));
  } catch (error) {
    if (isCancelled(error)) return [];
    throw error;
  }
}
