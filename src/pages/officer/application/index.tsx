import { getSubmission } from '@domain/contracts/applications/get-submission';
import { getTimeline } from '@domain/contracts/applications/get-timeline';
import { Page } from '@/components';
import { OfficerApplication } from '@/features/applications/review/officer-application';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { useRouteQuery } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';

export default function OfficerApplicationPage() {
  const { id } = useRouteQuery();
  const submission = useAction(getSubmission, id ? { id } : null);
  const timeline = useAction(getTimeline, id ? { id } : null);
  const { data } = submission;
  if (data) {
    return (
      <OfficerApplication
        key={data.submission.receipt.number}
        loaded={data}
        timeline={timeline.data?.timeline ?? []}
        notice={<StaleNotice state={submission} />}
        now={submission.serverNow}
      />
    );
  }
  return (
    <Page>
      <NotYet state={submission} rows={6} />
    </Page>
  );
}
