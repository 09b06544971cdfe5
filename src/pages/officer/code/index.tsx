import { getMe } from '@domain/contracts/me/get-me';
import { Page } from '@/components';
import { OfficerCodeCard } from '@/features/people/officer-code-card';
import { ProfileCard } from '@/features/people/profile-card';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { useAction } from '@/lib/use-action';

/** Nobody gets an office without a name, so that comes first. */
export default function OfficerCodePage() {
  const me = useAction(getMe, {});
  const person = me.data?.person;
  return (
    <Page>
      <StaleNotice state={me} />
      {person ? <OfficerCodeCard person={person} /> : null}
      {me.data && !person ? <ProfileCard person={null} /> : null}
      {me.data ? null : <NotYet state={me} rows={2} />}
    </Page>
  );
}
