import { asyncApi, type Options } from './answer';
import type { WxContext } from './context';
import { WxFailure } from './failure';

/** The camera hands out what the journey prepared; without a picture the person cancelled. */
export function mediaApis({ realm, phone, records }: WxContext) {
  const sizeOf = (path: string): number => {
    const content = phone.files.get(path);
    if (!content) throw new WxFailure(`fail no such file: ${path}`);
    return content.byteLength;
  };
  return {
    chooseMedia: asyncApi(realm, 'chooseMedia', ({ count = 9, maxDuration = 10 }: Options) => {
      // [O] seconds of film
      if (maxDuration < 3 || maxDuration > 60) throw new WxFailure('chooseMedia:fail parameter error: maxDuration');
      const chosen = phone.media.shift();
      if (!chosen) throw new WxFailure('chooseMedia:fail cancel');
      const tempFiles = chosen.slice(0, count).map((file) => ({
        tempFilePath: phone.putTemporary(file),
        size: file.content.byteLength,
        fileType: file.seconds === undefined ? 'image' : 'video',
        ...(file.seconds === undefined ? {} : { duration: file.seconds }),
        width: 1200,
        height: 900,
      }));
      return { tempFiles, type: tempFiles[0]?.fileType ?? 'image' };
    }),
    previewImage: asyncApi(realm, 'previewImage', ({ urls, current }: Options) => {
      if (!Array.isArray(urls) || urls.length === 0) throw new WxFailure('previewImage:fail urls is empty');
      records.opened.push({ kind: 'image', url: current ?? urls[0] });
    }),
    compressImage: asyncApi(realm, 'compressImage', ({ src }: Options) => {
      sizeOf(src);
      return { tempFilePath: phone.putTemporary({ content: phone.files.get(src) as Uint8Array }) };
    }),
    getImageInfo: asyncApi(realm, 'getImageInfo', ({ src }: Options) => {
      sizeOf(src);
      return { width: 1200, height: 900, path: src, orientation: 'up', type: 'jpeg' };
    }),
    getFileInfo: asyncApi(realm, 'getFileInfo', ({ filePath }: Options) => ({ size: sizeOf(filePath) })),
  };
}
