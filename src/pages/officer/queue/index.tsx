import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { Page } from '@/components';
import { ApplicationQueue } from '@/features/applications/queue/application-queue';
import { ReachEntry } from '@/features/reach/reach-entry';
import { invalidate } from '@/lib/use-action';

export default function QueuePage() {
  usePullDownRefresh(() => void invalidate('applications.queue').finally(() => Taro.stopPullDownRefresh()));
  return (
    <Page>
      <ReachEntry />
      <ApplicationQueue />
    </Page>
  );
}
