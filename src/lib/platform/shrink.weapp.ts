/** Makes a photograph small enough for a hall's signal, by WeChat's own means. */
import Taro from '@tarojs/taro';
import type { PictureFacts, ShrinkWish } from './types';

export async function pictureFacts(path: string): Promise<PictureFacts> {
  const { width, height, type } = await Taro.getImageInfo({ src: path });
  return { width, height, type };
}

/** Answers the path of a smaller copy, in JPEG. Only the long edge is given: the other follows. */
export async function shrink(path: string, { longEdge, quality, facts }: ShrinkWish): Promise<string> {
  const isTooLarge = Math.max(facts.width, facts.height) > longEdge;
  const edge = facts.width >= facts.height ? { compressedWidth: longEdge } : { compressedHeight: longEdge };
  const { tempFilePath } = await Taro.compressImage({ src: path, quality, ...(isTooLarge ? edge : {}) });
  return tempFilePath;
}
