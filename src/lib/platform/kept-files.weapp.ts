/** Files that stay on the phone until they are sent: WeChat's own folder for this mini-program, which outlives a restart. */
import Taro from '@tarojs/taro';
import type { FileFacts, KeepAnswer } from './types';

/** [O] user files and saved files together. */
export const KEPT_LIMIT_BYTES = 200 * 1024 * 1024;

const manager = () => Taro.getFileSystemManager();
const folder = (): string => Taro.env.USER_DATA_PATH ?? '';
const messageOf = (error: unknown): string => (error as { errMsg?: string })?.errMsg ?? String(error);

export const keptPath = (key: string, extension: string): string => `${folder()}/photo-${key}.${extension}`;

/** Moves a temporary file: the phone never holds it twice. */
export const keepFile = (from: string, path: string): Promise<KeepAnswer> =>
  new Promise((resolve) => {
    manager().saveFile({
      tempFilePath: from,
      filePath: path,
      success: () => resolve('kept'),
      fail: (error) => resolve(/exceed|maximum size|no space/i.test(messageOf(error)) ? 'full' : 'gone'),
    });
  });

export const bytesOf = (path: string): Promise<number | null> =>
  new Promise((resolve) => {
    manager().stat({
      path,
      success: ({ stats }) => resolve((stats as Taro.Stats).size),
      fail: () => resolve(null),
    });
  });

/** An older WeChat knows no SHA-256 and answers with another digest, or none. */
const isSha256 = (digest: unknown): digest is string => typeof digest === 'string' && /^[0-9a-f]{64}$/.test(digest);

export const factsOf = (path: string): Promise<FileFacts | null> =>
  new Promise((resolve) => {
    const success = ({ size, digest }: { size: number; digest?: string }) =>
      resolve({ bytes: size, sha256: isSha256(digest) ? digest : null });
    const plain = () => bytesOf(path).then((bytes) => resolve(bytes === null ? null : { bytes, sha256: null }));
    // Taro's types are older than the platform: they know neither the digest nor its name.
    const options = { filePath: path, digestAlgorithm: 'sha256', success, fail: plain };
    manager().getFileInfo(options as unknown as Taro.FileSystemManager.getFileInfoOption);
  });

/** Gone already is as good as dropped. */
export const dropFile = (path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    manager().unlink({
      filePath: path,
      success: () => resolve(),
      fail: (error) => (/no such file/i.test(messageOf(error)) ? resolve() : reject(new Error(messageOf(error)))),
    });
  });

/** The first bytes of a file, however short it is. */
export const readHead = async (path: string, length: number): Promise<ArrayBuffer> => {
  const bytes = (await bytesOf(path)) ?? 0;
  return new Promise((resolve, reject) => {
    manager().readFile({
      filePath: path,
      position: 0,
      length: Math.min(length, bytes),
      success: ({ data }) => resolve(data as ArrayBuffer),
      fail: (error) => reject(new Error(messageOf(error))),
    });
  });
};

/** WeChat answers a folder's contents as a list or, in older versions, by path. */
const statsIn = (stats: unknown): Taro.Stats[] =>
  Array.isArray(stats) ? stats.map((entry: { stats: Taro.Stats }) => entry.stats) : Object.values(stats as object);

export const usedBytes = (): Promise<number> =>
  new Promise((resolve) => {
    manager().stat({
      path: folder(),
      recursive: true,
      success: ({ stats }) =>
        resolve(statsIn(stats).reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0)),
      fail: () => resolve(0),
    });
  });

/** What a picture or an upload is given to find it by. */
export const addressOf = async (path: string): Promise<string> => path;
