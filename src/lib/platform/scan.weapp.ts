/** Pages photographed one after another: made small, read, and the finished file kept where it can be uploaded from. */
import Taro from '@tarojs/taro';
import { pictureFacts, shrink } from './shrink.weapp';
import type { ChosenFile, ScannedPage } from './types';

const isCancelled = (error: unknown): boolean => /cancel/.test((error as { errMsg?: string })?.errMsg ?? '');

/** Paths of the pages, in the order they were chosen; empty when the person changed her mind. */
export async function choosePages(source: 'camera' | 'album', count: number): Promise<string[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      // The album hands over at most twenty, the camera one at a time.
      count: source === 'camera' ? 1 : Math.min(count, 20),
      mediaType: ['image'],
      sourceType: [source],
      sizeType: ['compressed'],
    });
    return tempFiles.map(({ tempFilePath }) => tempFilePath);
  } catch (error) {
    if (isCancelled(error)) return [];
    throw error;
  }
}

/** A printed page stays legible at this. */
const LONG_EDGE = 1800;
const QUALITY = 70;

const turns: Record<string, ScannedPage['turn']> = {
  right: 90,
  'right-mirrored': 90,
  down: 180,
  'down-mirrored': 180,
  left: 270,
  'left-mirrored': 270,
};

export async function readPage(path: string): Promise<ScannedPage> {
  const small = await shrink(path, { longEdge: LONG_EDGE, quality: QUALITY, facts: await pictureFacts(path) });
  const { orientation } = await Taro.getImageInfo({ src: small });
  const content = await new Promise<ArrayBuffer>((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath: small,
      success: ({ data }) => resolve(data as ArrayBuffer),
      fail: reject,
    });
  });
  return { content, turn: turns[orientation ?? 'up'] ?? 0 };
}

export async function keepScan(bytes: Uint8Array, name: string): Promise<ChosenFile> {
  const path = `${Taro.env.USER_DATA_PATH}/scan-${Date.now()}.pdf`;
  const data = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  await new Promise<void>((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({ filePath: path, data, success: () => resolve(), fail: reject });
  });
  return { path, name, bytes: bytes.byteLength };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Finished files stay a day for an upload that is tried again; older ones make room. */
export function dropOldScans(): void {
  const files = Taro.getFileSystemManager();
  const folder = String(Taro.env.USER_DATA_PATH);
  files.readdir({
    dirPath: folder,
    success: ({ files: names }) => {
      for (const name of names) {
        const madeAt = Number(/^scan-(\d+)\.pdf$/.exec(name)?.[1] ?? Number.NaN);
        if (Date.now() - madeAt > DAY_MS) files.unlink({ filePath: `${folder}/${name}` });
      }
    },
  });
}
