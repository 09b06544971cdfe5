import { shotWords } from '@domain/call/words';
import type { Evidence } from '@domain/files/schema';
import { Image, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button, Card, Progress } from '@/components';
import type { PendingFile } from '@/features/files';
import './index.scss';

interface Props {
  evidence: readonly Evidence[];
  pending: readonly PendingFile[];
  /** Being removed at this moment. */
  removing: string | null;
  onRetry(photo: PendingFile): void;
  onDrop(key: string): void;
  /** Null: to be looked at only. */
  onRemove: ((id: string) => void) | null;
}

/** Photographs still on their way, each with its own progress and way out. */
function PendingList({ pending, onRetry, onDrop }: Pick<Props, 'pending' | 'onRetry' | 'onDrop'>) {
  const isStuck = pending.every(({ state }) => state === 'failed');
  return (
    <Card title={isStuck ? `${pending.length} 张没有传上去` : `正在上传 ${pending.length} 张`} id="pending-photos">
      {pending.map((photo, index) => (
        <View key={photo.key} className="pending" id={`pending-${index}`}>
          <Image className="pending__picture" src={photo.path} mode="aspectFill" />
          <View className="pending__body">
            <View>{photo.shot ? shotWords[photo.shot] : '照片'}</View>
            {photo.state === 'failed' ? (
              <>
                <View className="pending__failed">{photo.message}</View>
                <View className="pending__actions">
                  <Button id={`retry-${index}`} kind="secondary" size="small" onClick={() => onRetry(photo)}>
                    重试
                  </Button>
                  <Button id={`drop-${index}`} kind="quiet" size="small" onClick={() => onDrop(photo.key)}>
                    不传这张
                  </Button>
                </View>
              </>
            ) : (
              <Progress
                value={photo.percent / 100}
                label={photo.state === 'waiting' ? '等待上传' : `已上传 ${photo.percent}%`}
              />
            )}
          </View>
        </View>
      ))}
    </Card>
  );
}

export function PhotoGrid({ evidence, pending, removing, onRetry, onDrop, onRemove }: Props) {
  const urls = evidence.flatMap(({ url }) => (url ? [url] : []));
  return (
    <>
      {pending.length > 0 ? <PendingList pending={pending} onRetry={onRetry} onDrop={onDrop} /> : null}
      <Card title={`已上传 ${evidence.length} 张`} id="uploaded-photos">
        {evidence.length === 0 ? (
          <View className="photos__empty">还没有照片。选好上面的景别，再拍照或从相册选。</View>
        ) : (
          <View className="photos">
            {evidence.map(({ id, url, shot }) => (
              <View key={id} id={`photo-${id}`} className="photo">
                <View onClick={() => url && void Taro.previewImage({ urls, current: url })}>
                  {url ? <Image className="photo__picture" src={url} mode="aspectFill" lazyLoad /> : null}
                </View>
                <Text className="photo__shot">{shot ? shotWords[shot] : '未分类'}</Text>
                {onRemove ? (
                  <Button
                    id={`remove-${id}`}
                    kind="quiet"
                    size="small"
                    loading={removing === id}
                    onClick={() => onRemove(id)}
                  >
                    删除
                  </Button>
                ) : null}
              </View>
            ))}
          </View>
        )}
      </Card>
    </>
  );
}
