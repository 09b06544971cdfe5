/** Files of any kind from chats, the album and the camera; and the phone's own viewers for them. */
import Taro from '@tarojs/taro';
import type { ChosenFile, FileRequest, FileToOpen } from './types';

const isCancelled = (error: unknown): boolean => /cancel/.test((error as { errMsg?: string })?.errMsg ?? '');

const extensionOf = (path: string): string => /\.\w+$/.exec(path)?.[0].toLowerCase() ?? '';
const baseOf = (path: string): string => path.split('/').pop() ?? '';

/** From WeChat chats: the only way to a document on this phone. */
async function fromChat({ count }: FileRequest): Promise<ChosenFile[]> {
  const { tempFiles } = await Taro.chooseMessageFile({ count, type: 'all' });
  return tempFiles.map(({ path, name, size }) => ({ path, name: name || baseOf(path), bytes: size }));
}

/** WeChat films at most a minute at a time. */
const MAX_FILM_SECONDS = 60;

async function fromCamera(
  { count }: FileRequest,
  what: { sourceType: 'camera' | 'album'; mediaType: 'image' | 'video' },
): Promise<ChosenFile[]> {
  const { tempFiles } = await Taro.chooseMedia({
    count,
    mediaType: [what.mediaType],
    sourceType: [what.sourceType],
    sizeType: ['compressed'],
    maxDuration: MAX_FILM_SECONDS,
  });
  const word = what.mediaType === 'video' ? '视频' : '照片';
  // The camera's own names mean nothing to a reader.
  return tempFiles.map(({ tempFilePath, size, duration }, index) => ({
    path: tempFilePath,
    name: `${word}${index + 1}${extensionOf(tempFilePath) || (what.mediaType === 'video' ? '.mp4' : '.jpg')}`,
    bytes: size,
    ...(what.mediaType === 'video' && duration ? { seconds: duration } : {}),
  }));
}

type Source = [word: string, choose: () => Promise<ChosenFile[]>];

const sourcesOf = (request: FileRequest): Source[] => [
  ['微信聊天里的文件', () => fromChat(request)],
  ...(['image', 'video'] as const).flatMap((mediaType): Source[] => {
    if (!request.families.includes(mediaType)) return [];
    const isFilm = mediaType === 'video';
    return [
      [isFilm ? '拍视频' : '拍照', () => fromCamera(request, { sourceType: 'camera', mediaType })],
      [isFilm ? '从相册选视频' : '从相册选图片', () => fromCamera(request, { sourceType: 'album', mediaType })],
    ];
  }),
];

/** Asks where from, then for the files. Empty when the person changed her mind. */
export async function pickFiles(request: FileRequest): Promise<ChosenFile[]> {
  const sources = sourcesOf(request);
  try {
    const { tapIndex } = await Taro.showActionSheet({ itemList: sources.map(([word]) => word) });
    return (await sources[tapIndex]?.[1]()) ?? [];
  } catch (error) {
    if (isCancelled(error)) return [];
    throw error;
  }
}

type DocumentType = NonNullable<Taro.openDocument.Option['fileType']>;

/** Fails when it cannot be fetched: its address may have expired. */
export async function openFile({ url, extension, family }: FileToOpen): Promise<void> {
  if (family === 'video') {
    await Taro.previewMedia({ sources: [{ url, type: 'video' }] });
    return;
  }
  if (family === 'archive') {
    await Taro.setClipboardData({ data: url });
    await Taro.showModal({
      title: '下载链接已复制',
      content: '手机上不能直接打开压缩包。请把链接发到电脑，在浏览器里下载，两小时内有效。',
      showCancel: false,
      confirmText: '知道了',
    });
    return;
  }
  const { tempFilePath, statusCode } = await Taro.downloadFile({ url });
  if (statusCode !== 200) throw new Error(`download answered ${statusCode}`);
  await Taro.openDocument({ filePath: tempFilePath, fileType: extension as DocumentType, showMenu: true });
}
