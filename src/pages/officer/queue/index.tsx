import { queueApplications } from '@domain/contracts/applications/queue-applications';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { Page } from '@/components';
import { OfficerQueue } from '@/features/applications/queue/officer-queue';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { useAction } from '@/lib/use-action';

export default function QueuePage() {
  const queue = useAction(queueApplications, {});
  usePullDownRefresh(() => void queue.reload().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Page>
      <StaleNotice state={queue} />
      {queue.data ? <OfficerQueue applications={queue.data.applications} /> : <NotYet state={queue} />}
    </Page>
  );
}
