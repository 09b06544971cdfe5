import { queueOrganizations } from '@domain/contracts/organizations/queue-organizations';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { Card, Cell, Page } from '@/components';
import { OrganizationQueue } from '@/features/organizations/organization-queue';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { goTo } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';

export default function OrganizationQueuePage() {
  const queue = useAction(queueOrganizations, {});
  usePullDownRefresh(() => void queue.reload().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Page>
      <StaleNotice state={queue} />
      {queue.data ? <OrganizationQueue {...queue.data} /> : <NotYet state={queue} />}
      <Card>
        <Cell
          id="find-organization"
          title="查找单位"
          note="看资料、更换联系人、记录违规处理"
          onClick={() => void goTo('findOrganization')}
        />
      </Card>
    </Page>
  );
}
