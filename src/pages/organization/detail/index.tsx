import { getOrganization } from '@domain/contracts/organizations/get-organization';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { Page } from '@/components';
import { OrganizationDetail } from '@/features/organizations/organization-detail';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { useRouteQuery } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';

export default function OrganizationPage() {
  const { id } = useRouteQuery();
  const loaded = useAction(getOrganization, id ? { id } : null);
  usePullDownRefresh(() => void loaded.reload().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Page>
      <StaleNotice state={loaded} />
      {loaded.data ? <OrganizationDetail {...loaded.data} /> : <NotYet state={loaded} />}
    </Page>
  );
}
