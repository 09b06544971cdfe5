import { extensionOf, fileFormats } from '@domain/files/formats';
import type { Evidence } from '@domain/files/schema';
import Taro from '@tarojs/taro';
import { tell } from '@/lib/feedback';
import { openFile } from '@/lib/platform/files';

const isImage = ({ contentType }: Evidence): boolean => contentType.startsWith('image/');

/** Pictures beside their neighbours, all else in the phone's own viewer. `onStale`: the address may have expired. */
export async function openEvidence(file: Evidence, siblings: readonly Evidence[], onStale: () => void): Promise<void> {
  const { url } = file;
  const extension = extensionOf(file.contentType);
  if (!url || !extension) return tell('这个文件暂时打不开，请下拉刷新后再试');
  try {
    if (isImage(file)) {
      const urls = siblings.filter(isImage).flatMap((other) => (other.url ? [other.url] : []));
      await Taro.previewImage({ urls, current: url });
    } else {
      await openFile({ url, extension, family: fileFormats[extension].family });
    }
  } catch {
    tell('没能打开，请检查网络后再点一次');
    onStale();
  }
}
