/** Makes a photograph small enough, on a canvas; one picture at a time is decoded (browser only). */
import type { PictureFacts, ShrinkWish } from './types';

const typeOf = (blob: Blob): string => blob.type.replace('image/', '');

const decode = async (path: string) => {
  const blob = await (await fetch(path)).blob();
  return { blob, bitmap: await createImageBitmap(blob) };
};

export async function pictureFacts(path: string): Promise<PictureFacts> {
  const { blob, bitmap } = await decode(path);
  const { width, height } = bitmap;
  bitmap.close();
  return { width, height, type: typeOf(blob) };
}

/** Answers the address of a smaller copy, in JPEG. */
export async function shrink(path: string, { longEdge, quality, facts }: ShrinkWish): Promise<string> {
  const { bitmap } = await decode(path);
  const scale = Math.min(1, longEdge / Math.max(facts.width, facts.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(facts.width * scale);
  canvas.height = Math.round(facts.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality / 100));
  // A canvas keeps its pixels until it is made empty.
  canvas.width = 0;
  canvas.height = 0;
  if (!small) throw new Error('the browser could not draw the picture');
  return URL.createObjectURL(small);
}
