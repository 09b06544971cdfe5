import { listCalls } from '@domain/contracts/calls/list-calls';
import { getMe } from '@domain/contracts/me/get-me';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { Page } from '@/components';
import { FindOrganization } from '@/features/organizations/find-organization';
import { ProfileCard } from '@/features/people/profile-card';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { useAction } from '@/lib/use-action';

/** Nobody joins without a name, so that comes first. The calls say which associations there are; both are one call. */
export default function FindOrganizationPage() {
  const me = useAction(getMe, {});
  useAction(listCalls, {});
  const isOfficer = (me.data?.person?.officerOf ?? null) !== null;
  useEffect(() => {
    if (isOfficer) void Taro.setNavigationBarTitle({ title: '查找单位' });
  }, [isOfficer]);
  return (
    <Page>
      <StaleNotice state={me} />
      {me.data ? (
        me.data.person ? (
          <FindOrganization person={me.data.person} />
        ) : (
          <ProfileCard person={null} />
        )
      ) : (
        <NotYet state={me} rows={2} />
      )}
    </Page>
  );
}
