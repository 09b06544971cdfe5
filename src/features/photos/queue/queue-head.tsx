import { View } from '@tarojs/components';
import { Button, Progress } from '@/components';
import type { PhoneQueue } from './phone-queue';
import { overallWords } from './queue-words';
import type { QueuedFile } from './record';
import { waitsForWifi } from './schedule';
import '../index.scss';

/** How far all of them are, and the way to send originals without waiting for Wi-Fi. */
export function QueueHead({ files, queue }: { files: readonly QueuedFile[]; queue: PhoneQueue }) {
  const held = files.filter((file) => waitsForWifi(file, queue.connection()));
  const mb = held.reduce((sum, { bytes }) => sum + bytes, 0) / 1024 / 1024;
  const share = queue.share();
  return (
    <View className="uploads__overall">
      <Progress value={share} label={overallWords(share, queue.connection())} />
      {held.length > 0 ? (
        <View className="uploads__button">
          <Button id="send-now" kind="secondary" onClick={() => queue.sendNow(held.map(({ key }) => key))}>
            {`现在就传 ${held.length} 张原图（约 ${Math.max(1, Math.round(mb))} MB 流量）`}
          </Button>
        </View>
      ) : null}
    </View>
  );
}
