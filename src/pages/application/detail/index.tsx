import { getApplication } from '@domain/contracts/applications/get-application';
import { getTimeline } from '@domain/contracts/applications/get-timeline';
import { getReminderStatus } from '@domain/contracts/reminders/get-reminder-status';
import { Page } from '@/components';
import { ApplicationDetail } from '@/features/applications/detail/application-detail';
import { SubmissionGuide } from '@/features/calls/submission-guide';
import { ReminderCard } from '@/features/reminders/reminder-card';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { useRouteQuery } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';

export default function ApplicationDetailPage() {
  const { id } = useRouteQuery();
  const application = useAction(getApplication, id ? { id } : null);
  const timeline = useAction(getTimeline, id ? { id } : null);
  const reminders = useAction(getReminderStatus, {});
  return (
    <Page>
      <StaleNotice state={application} />
      {application.data ? (
        <ApplicationDetail
          loaded={application.data}
          timeline={timeline.data?.timeline ?? []}
          now={application.serverNow}
          guide={<SubmissionGuide submission={application.data.submission} />}
          reminder={<ReminderCard status={reminders.data} about="申报截止前、验收到期前，用微信提醒您还缺什么。" />}
          renderFiles={() => null}
        />
      ) : (
        <NotYet state={application} />
      )}
    </Page>
  );
}
