import { getAcceptance } from '@domain/contracts/acceptance/get-acceptance';
import { getManifest } from '@domain/contracts/acceptance/get-manifest';
import { Page } from '@/components';
import { AcceptanceReview } from '@/features/projects/review/acceptance-review';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { useRouteQuery } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';

export default function AcceptanceReviewPage() {
  const { id } = useRouteQuery();
  const acceptance = useAction(getAcceptance, id ? { id } : null);
  const frozen = useAction(getManifest, id ? { id } : null);
  // Without a manifest nothing was handed in yet: the page says so instead of failing.
  const isUnsubmitted = frozen.error?.code === 'NOT_FOUND';
  if (acceptance.data && (frozen.data || isUnsubmitted)) {
    return (
      <AcceptanceReview
        loaded={acceptance.data}
        manifest={frozen.data?.manifest ?? null}
        notice={<StaleNotice state={acceptance} />}
        now={acceptance.serverNow}
      />
    );
  }
  return (
    <Page>
      <NotYet state={acceptance.error || !acceptance.data ? acceptance : frozen} rows={6} />
    </Page>
  );
}
