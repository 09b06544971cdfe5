import { extensionOf } from '@domain/files/formats';
import type { Evidence } from '@domain/files/schema';
import { formatMoment } from '@domain/time';
import { Image, View } from '@tarojs/components';
import { Button } from '@/components';
import { sizeWords } from './file-words';
import './index.scss';

interface Props {
  file: Evidence;
  mayRemove: boolean;
  isRemoving: boolean;
  onOpen(): void;
  onRemove(): void;
}

/** A picture of a picture, else the format as a badge. */
function Badge({ file }: { file: Evidence }) {
  if (file.url && file.contentType.startsWith('image/')) {
    return <Image className="file__badge" src={file.url} mode="aspectFill" lazyLoad />;
  }
  return (
    <View className="file__badge file__badge--word">{extensionOf(file.contentType)?.toUpperCase() ?? '文件'}</View>
  );
}

export function FileRow({ file, mayRemove, isRemoving, onOpen, onRemove }: Props) {
  return (
    <View className="file" id={`file-${file.id}`}>
      <View
        className="file__open"
        hoverClass="is-pressed"
        ariaRole="button"
        ariaLabel={`打开 ${file.name}`}
        onClick={onOpen}
      >
        <Badge file={file} />
        <View className="file__body">
          <View className="file__name">{file.name}</View>
          <View className="file__note tabular">
            {sizeWords(file.bytes)} · {formatMoment(file.uploadedAt)} 上传
          </View>
        </View>
      </View>
      {mayRemove ? (
        <Button id={`remove-${file.id}`} kind="quiet" size="small" loading={isRemoving} onClick={onRemove}>
          删除
        </Button>
      ) : null}
    </View>
  );
}
