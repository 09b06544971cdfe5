import { jpegOf } from '../../pictures';
import { asyncApi, type Options } from './answer';
import type { WxContext } from './context';
import { WxFailure } from './failure';

/** [O] since 2.25. */
const MAX_CHOSEN = 20;

/** As a smaller JPEG: less bytes of the same picture, and what EXIF it had is gone. */
function squeeze(content: Uint8Array, share: number, { width, height }: { width: number; height: number }): Uint8Array {
  const frame = Uint8Array.from(jpegOf(width, height));
  const kept = Math.max(60, Math.floor(content.byteLength * share) - frame.length);
  const tail = content.subarray(Math.max(0, content.byteLength - kept));
  const squeezed = new Uint8Array(frame.length + tail.length);
  squeezed.set(frame);
  squeezed.set(tail, frame.length);
  return squeezed;
}

/** The camera hands out what the journey prepared; without a picture the person cancelled. */
export function mediaApis({ realm, phone, records }: WxContext) {
  const contentOf = (path: string): Uint8Array => {
    const content = phone.files.get(path);
    if (!content) throw new WxFailure(`fail no such file: ${path}`);
    return content;
  };
  const pictureOf = (path: string) => phone.pictures.get(path) ?? { width: 1200, height: 900 };
  const typeOf = (content: Uint8Array): string =>
    content[0] === 0x89 ? 'png' : content[0] === 0xff && content[1] === 0xd8 ? 'jpeg' : 'unknown';
  const refuseCamera = () => {
    if (phone.cameraPermission === 'refused') throw new WxFailure('chooseMedia:fail auth deny');
    if (phone.cameraPermission === 'refused_by_system') {
      throw new WxFailure('chooseMedia:fail system permission denied');
    }
  };
  return {
    chooseMedia: asyncApi(realm, 'chooseMedia', (options: Options) => {
      const { count = 9, maxDuration = 10, sizeType = ['original', 'compressed'] } = options;
      if (count < 1 || count > MAX_CHOSEN) throw new WxFailure('chooseMedia:fail parameter error: count');
      // [O] seconds of film
      if (maxDuration < 3 || maxDuration > 60) throw new WxFailure('chooseMedia:fail parameter error: maxDuration');
      refuseCamera();
      const chosen = phone.media.shift();
      if (!chosen) throw new WxFailure('chooseMedia:fail cancel');
      const isOriginal = (sizeType as string[]).includes('original');
      const tempFiles = chosen.slice(0, count).map((file) => {
        // A film is pressed by other means; here it stays as it is, and so does what is no picture.
        const content =
          isOriginal || file.seconds !== undefined || typeOf(file.content) === 'unknown'
            ? file.content
            : squeeze(file.content, 1, { width: file.width ?? 1200, height: file.height ?? 900 });
        return {
          tempFilePath: phone.putTemporary({ ...file, content }),
          size: content.byteLength,
          fileType: file.seconds === undefined ? 'image' : 'video',
          ...(file.seconds === undefined ? {} : { duration: file.seconds }),
          width: file.width ?? 1200,
          height: file.height ?? 900,
        };
      });
      return { tempFiles, type: tempFiles[0]?.fileType ?? 'image' };
    }),
    previewImage: asyncApi(realm, 'previewImage', ({ urls, current }: Options) => {
      if (!Array.isArray(urls) || urls.length === 0) throw new WxFailure('previewImage:fail urls is empty');
      records.opened.push({ kind: 'image', url: current ?? urls[0] });
    }),
    compressImage: asyncApi(realm, 'compressImage', (options: Options) => {
      const { src, quality = 80, compressedWidth, compressedHeight } = options;
      const content = contentOf(src);
      const { width, height } = pictureOf(src);
      if (typeOf(content) === 'unknown') throw new WxFailure('compressImage:fail unsupported file type');
      // [O] one of the two given: the other follows.
      const scale = Math.min(1, compressedWidth ? compressedWidth / width : (compressedHeight ?? height) / height);
      const made = { width: Math.round(width * scale), height: Math.round(height * scale) };
      return {
        tempFilePath: phone.putTemporary({
          content: squeeze(content, scale * scale * (quality / 100), made),
          ...made,
        }),
      };
    }),
    getImageInfo: asyncApi(realm, 'getImageInfo', ({ src }: Options) => {
      const type = typeOf(contentOf(src));
      if (type === 'unknown') throw new WxFailure('getImageInfo:fail file not an image');
      return { ...pictureOf(src), path: src, orientation: 'up', type };
    }),
    getFileInfo: asyncApi(realm, 'getFileInfo', ({ filePath }: Options) => ({ size: contentOf(filePath).byteLength })),
  };
}
