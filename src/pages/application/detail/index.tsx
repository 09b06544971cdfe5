import { getApplication } from '@domain/contracts/applications/get-application';
import { getReminderStatus } from '@domain/contracts/reminders/get-reminder-status';
import { Page } from '@/components';
import { ApplicationDetail } from '@/features/applications/detail/application-detail';
import { FilingNotice } from '@/features/applications/detail/filing-notice';
import { SubmissionGuide } from '@/features/calls/submission-guide';
import { ReminderCard } from '@/features/reminders/reminder-card';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { useRouteQuery } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';

export default function ApplicationDetailPage() {
  const { id } = useRouteQuery();
  const application = useAction(getApplication, id ? { id } : null);
  const reminders = useAction(getReminderStatus, {});
  const submission = application.data?.submission;
  return (
    <Page>
      <StaleNotice state={application} />
      {application.data ? (
        <ApplicationDetail
          loaded={application.data}
          filing={
            submission && submission.channel !== 'here' ? (
              <>
                <FilingNotice channel={submission.channel} />
                <SubmissionGuide submission={submission} />
              </>
            ) : null
          }
          reminder={<ReminderCard status={reminders.data} about="申报截止前、验收到期前，用微信提醒您还缺什么。" />}
        />
      ) : (
        <NotYet state={application} />
      )}
    </Page>
  );
}
