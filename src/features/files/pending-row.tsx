import { extensionIn } from '@domain/files/formats';
import { View } from '@tarojs/components';
import { Button, Progress } from '@/components';
import { sizeWords } from './file-words';
import type { PendingFile } from './upload';
import './index.scss';

interface Props {
  /** Of the row's buttons. */
  id: string;
  file: PendingFile;
  onRetry(): void;
  onDrop(): void;
}

/** A file still on its way, with its progress, or with what went wrong and the way out. */
export function PendingRow({ id, file, onRetry, onDrop }: Props) {
  return (
    <View className="file" id={id}>
      <View className="file__badge file__badge--word">{extensionIn(file.name)?.toUpperCase() ?? '文件'}</View>
      <View className="file__body">
        <View className="file__name">{file.name}</View>
        {file.state === 'failed' ? (
          <>
            <View className="file__failed">没有传上去：{file.message}</View>
            <View className="file__actions">
              <Button id={`${id}-retry`} kind="secondary" size="small" onClick={onRetry}>
                重试
              </Button>
              <Button id={`${id}-drop`} kind="quiet" size="small" onClick={onDrop}>
                不传了
              </Button>
            </View>
          </>
        ) : (
          <Progress
            value={file.percent / 100}
            label={file.state === 'waiting' ? `等待上传 · ${sizeWords(file.bytes)}` : `已上传 ${file.percent}%`}
          />
        )}
      </View>
    </View>
  );
}
