import { getMe } from '@domain/contracts/me/get-me';
import { Page } from '@/components';
import { ProfileCard } from '@/features/people/profile-card';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { goBack } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';

/** In a subpackage: its fields and contracts would otherwise weigh on the tabs. */
export default function ProfilePage() {
  const me = useAction(getMe, {});
  return (
    <Page>
      <StaleNotice state={me} />
      {me.data ? <ProfileCard person={me.data.person} onDone={() => void goBack()} /> : <NotYet state={me} rows={2} />}
    </Page>
  );
}
