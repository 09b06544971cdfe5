import { getMe } from '@domain/contracts/me/get-me';
import { Card, Cell, Page } from '@/components';
import { ProfileCard } from '@/features/people/profile-card';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { goBack, goTo } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';

/** In a subpackage: its fields and contracts would otherwise weigh on the tabs. */
export default function ProfilePage() {
  const me = useAction(getMe, {});
  return (
    <Page>
      <StaleNotice state={me} />
      {me.data ? <ProfileCard person={me.data.person} onDone={() => void goBack()} /> : <NotYet state={me} rows={2} />}
      {me.data?.person?.officerOf === null ? (
        <Card>
          <Cell
            id="open-officer-code"
            title="我是科协工作人员"
            note="用管理员给的开通码开通工作权限"
            onClick={() => void goTo('officerCode')}
          />
        </Card>
      ) : null}
    </Page>
  );
}
