import { shotWords } from '@domain/call/words';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button, Progress } from '@/components';
import { confirm } from '@/lib/feedback';
import { KeptPicture } from './kept-picture';
import type { PhoneQueue } from './phone-queue';
import { waitingWords } from './queue-words';
import type { QueuedFile } from './record';
import '../index.scss';

interface Props {
  id: string;
  file: QueuedFile;
  queue: PhoneQueue;
  /** At the right, where a page offers to change what is said of it. */
  action?: ReactNode;
  children?: ReactNode;
}

const DISCARD = '它只在这部手机里，不传就没有了。';

/** A photograph that waits on the phone, with its own progress, or with what went wrong and the way out. */
export function QueuedRow({ id, file, queue, action, children }: Props) {
  const { key, shot, caption, refusal } = file;
  const discard = async () => {
    if (await confirm('不传这张照片？', DISCARD, '不传了')) queue.discard(key);
  };
  const progress = {
    isRunning: queue.isRunning(key),
    percent: queue.percentOf(key),
    tries: queue.triesOf(key),
    connection: queue.connection(),
  };
  return (
    <View className="photo" id={id}>
      <View className="photo__row">
        <KeptPicture path={file.path} />
        <View className="photo__body">
          <View className="photo__title">{[shot ? shotWords[shot] : '照片', caption].filter(Boolean).join(' · ')}</View>
          {refusal === null ? (
            <Progress value={progress.percent / 100} label={waitingWords(file, progress)} />
          ) : (
            <>
              <View className="photo__failed">{refusal}</View>
              <View className="photo__actions">
                <Button id={`${id}-retry`} kind="secondary" size="small" onClick={() => queue.retry(key)}>
                  重试
                </Button>
                <Button id={`${id}-drop`} kind="quiet" size="small" onClick={() => void discard()}>
                  不传这张
                </Button>
              </View>
            </>
          )}
        </View>
        {action ? <View className="photo__action">{action}</View> : null}
      </View>
      {children}
    </View>
  );
}
