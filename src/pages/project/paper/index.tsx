import { getAcceptance } from '@domain/contracts/acceptance/get-acceptance';
import { Page } from '@/components';
import { PaperWork } from '@/features/projects/paper/paper-work';
import { useIsContact } from '@/features/projects/use-contact';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { useRouteQuery } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';

export default function PaperPage() {
  const { id } = useRouteQuery();
  const acceptance = useAction(getAcceptance, id ? { id } : null);
  const isContact = useIsContact(acceptance.data?.project.organizationId);
  if (acceptance.data) {
    return (
      <PaperWork
        loaded={acceptance.data}
        isContact={isContact}
        notice={<StaleNotice state={acceptance} />}
        now={acceptance.serverNow}
      />
    );
  }
  return (
    <Page>
      <NotYet state={acceptance} rows={3} />
    </Page>
  );
}
