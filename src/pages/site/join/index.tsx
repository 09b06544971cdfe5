import { getMe } from '@domain/contracts/me/get-me';
import { ErrorState, Page } from '@/components';
import { ProfileCard } from '@/features/people/profile-card';
import { JoinCard } from '@/features/site/join-card';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { goTo, useRouteQuery } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';
import './index.scss';

/** Opened from a share card. Photographs carry a name, so that comes first. */
export default function JoinPage() {
  const { code } = useRouteQuery();
  const me = useAction(getMe, {});
  const person = me.data?.person;
  if (!code) {
    return (
      <Page>
        <ErrorState message="这个邀请不完整，请向项目联系人再要一次" onRetry={() => void goTo('me')} />
      </Page>
    );
  }
  return (
    <Page>
      <StaleNotice state={me} />
      {person ? <JoinCard code={code} name={person.name} /> : null}
      {me.data && !person ? <ProfileCard person={null} /> : null}
      {me.data ? null : <NotYet state={me} rows={3} />}
    </Page>
  );
}
