import { asyncApi, type Options } from './answer';
import type { WxContext } from './context';
import { WxFailure } from './failure';

/** What wx.openDocument shows; everything else fails. [O] */
const READABLE = new Set(['doc', 'xls', 'ppt', 'pdf', 'docx', 'xlsx', 'pptx']);
/** chooseMessageFile hands out at most so many. [O] */
const MAX_CHOSEN = 100;

/** Files out of chats, downloads, and the phone's viewers: nothing opens that is not there. */
export function documentApis({ realm, phone, records, signal }: WxContext) {
  return {
    chooseMessageFile: asyncApi(realm, 'chooseMessageFile', ({ count, type = 'all' }: Options) => {
      if (typeof count !== 'number' || count < 1 || count > MAX_CHOSEN) {
        throw new WxFailure('chooseMessageFile:fail parameter error: count should be in [1, 100]');
      }
      if (!['all', 'file', 'image', 'video'].includes(type)) throw new WxFailure('chooseMessageFile:fail invalid type');
      const chosen = phone.chatFiles.shift();
      if (!chosen) throw new WxFailure('chooseMessageFile:fail cancel');
      const tempFiles = chosen.slice(0, count).map((file) => ({
        path: phone.putTemporary(file),
        name: file.name ?? 'photo.jpg',
        size: file.content.byteLength,
        type: /\.(jpe?g|png)$/i.test(file.name ?? 'photo.jpg') ? 'image' : 'file',
        time: 1_700_000_000,
      }));
      return { tempFiles };
    }),
    downloadFile: asyncApi(realm, 'downloadFile', async ({ url }: Options) => {
      if (!phone.isOnline) throw new WxFailure('downloadFile:fail');
      const response = await fetch(url, { signal }).catch(() => {
        throw new WxFailure('downloadFile:fail');
      });
      const content = new Uint8Array(await response.arrayBuffer());
      const name = new URL(url).pathname.split('/').pop() ?? 'file';
      return { tempFilePath: phone.putTemporary({ content, name }), statusCode: response.status };
    }),
    openDocument: asyncApi(realm, 'openDocument', ({ filePath, fileType }: Options) => {
      const content = phone.files.get(filePath);
      if (!content) throw new WxFailure('openDocument:fail file not exist');
      const kind = fileType ?? /\.(\w+)$/.exec(filePath)?.[1];
      if (!READABLE.has(kind)) throw new WxFailure('openDocument:fail filetype not supported');
      records.opened.push({ kind, bytes: content.byteLength });
    }),
    previewMedia: asyncApi(realm, 'previewMedia', ({ sources }: Options) => {
      for (const { url, type = 'image' } of sources) records.opened.push({ kind: type, url });
    }),
  };
}
