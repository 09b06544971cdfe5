import { createHash } from 'node:crypto';
import { asyncApi, type Options } from './answer';
import type { WxContext } from './context';
import { WxFailure } from './failure';
import { strictObject } from './strict';

/** The phone's file system, as far as photographs need it: copy out of the temporary folder, read, measure, delete. */
export function fileApis({ realm, phone, problems }: WxContext) {
  const { files } = phone;
  let saved = 0;

  const contentOf = (path: string): Uint8Array => {
    const content = files.get(path);
    if (!content) throw new WxFailure(`fail no such file or directory, open "${path}"`);
    return content;
  };
  const encoded = (path: string, encoding?: string, position = 0, length?: number): string | ArrayBuffer => {
    const { byteLength } = contentOf(path);
    if (position > byteLength || (length !== undefined && position + length > byteLength)) {
      throw new WxFailure(`readFile:fail the value of "length" is out of range`);
    }
    const content = contentOf(path).subarray(position, length === undefined ? undefined : position + length);
    return encoding ? Buffer.from(content).toString(encoding as BufferEncoding) : realm.bytes(content);
  };
  const save = (from: string, to?: string): string => {
    saved += 1;
    if (!phone.isTemporary(from)) throw new WxFailure('saveFile:fail tempFilePath file not exist');
    if (to !== undefined && !phone.isOwn(to)) throw new WxFailure(`saveFile:fail permission denied, open "${to}"`);
    if (phone.keptBytes() + contentOf(from).byteLength > phone.keptLimitBytes) {
      throw new WxFailure('saveFile:fail the maximum size of the file storage limit is exceeded');
    }
    const path = to ?? `wxfile://store_${saved}_${Date.now()}.jpg`;
    files.set(path, contentOf(from));
    phone.pictures.set(path, phone.pictures.get(from) ?? { width: 1200, height: 900 });
    files.delete(from);
    return path;
  };
  const stats0 = { size: 0, mode: 33206, lastAccessedTime: 0, lastModifiedTime: 0 };
  const stats = (path: string) => ({
    ...stats0,
    size: contentOf(path).byteLength,
    isFile: () => true,
    isDirectory: () => false,
  });
  /** [O] a folder's, recursively: one entry per file and folder. */
  const statsIn = (folder: string) => [
    { path: '/', stats: { ...stats0, isFile: () => false, isDirectory: () => true } },
    ...[...files.keys()]
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => ({ path: path.slice(folder.length), stats: stats(path) })),
  ];
  const digestOf = (path: string, algorithm: string): string => {
    if (!['md5', 'sha1', 'sha256'].includes(algorithm)) throw new WxFailure('getFileInfo:fail invalid digestAlgorithm');
    return createHash(algorithm).update(contentOf(path)).digest('hex');
  };
  const remove = (path: string) => {
    contentOf(path);
    files.delete(path);
  };
  const write = (path: string, data: string | ArrayBuffer, encoding = 'utf8') =>
    void files.set(
      path,
      typeof data === 'string' ? Buffer.from(data, encoding as BufferEncoding) : new Uint8Array(data),
    );

  const manager = strictObject(
    'FileSystemManager',
    {
      readFile: asyncApi(realm, 'readFile', ({ filePath, encoding, position, length }: Options) => ({
        data: encoded(filePath, encoding, position, length),
      })),
      readFileSync: encoded,
      saveFile: asyncApi(realm, 'saveFile', ({ tempFilePath, filePath }: Options) => ({
        savedFilePath: save(tempFilePath, filePath),
      })),
      saveFileSync: save,
      copyFile: asyncApi(
        realm,
        'copyFile',
        ({ srcPath, destPath }: Options) => void files.set(destPath, contentOf(srcPath)),
      ),
      copyFileSync: (from: string, to: string) => void files.set(to, contentOf(from)),
      writeFile: asyncApi(realm, 'writeFile', ({ filePath, data, encoding }: Options) =>
        write(filePath, data, encoding),
      ),
      writeFileSync: write,
      stat: asyncApi(realm, 'stat', ({ path, recursive }: Options) => ({
        stats: recursive && path === 'wxfile://usr' ? statsIn(path) : stats(path),
      })),
      statSync: stats,
      getFileInfo: asyncApi(realm, 'getFileInfo', ({ filePath, digestAlgorithm = 'md5' }: Options) => ({
        size: contentOf(filePath).byteLength,
        digest: digestOf(filePath, digestAlgorithm),
      })),
      access: asyncApi(realm, 'access', ({ path }: Options) => void contentOf(path)),
      accessSync: (path: string) => void contentOf(path),
      unlink: asyncApi(realm, 'unlink', ({ filePath }: Options) => remove(filePath)),
      unlinkSync: remove,
      removeSavedFile: asyncApi(realm, 'removeSavedFile', ({ filePath }: Options) => remove(filePath)),
      mkdirSync: () => undefined,
      readdir: asyncApi(realm, 'readdir', ({ dirPath }: Options) => ({
        files: [...files.keys()]
          .filter((path) => path.startsWith(`${dirPath}/`))
          .map((path) => path.slice(dirPath.length + 1)),
      })),
    },
    problems,
  );
  return { getFileSystemManager: () => manager };
}
