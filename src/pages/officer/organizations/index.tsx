import { queueOrganizations } from '@domain/contracts/organizations/queue-organizations';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { Page } from '@/components';
import { OrganizationQueue } from '@/features/organizations/organization-queue';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { useAction } from '@/lib/use-action';

export default function OrganizationQueuePage() {
  const queue = useAction(queueOrganizations, {});
  usePullDownRefresh(() => void queue.reload().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Page>
      <StaleNotice state={queue} />
      {queue.data ? <OrganizationQueue {...queue.data} /> : <NotYet state={queue} />}
    </Page>
  );
}
