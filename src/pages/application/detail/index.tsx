import { Page } from '@/components';
import { ApplicationDetail } from '@/features/applications/detail/application-detail';
import { FilingNotice } from '@/features/applications/detail/filing-notice';
import { SubmissionGuide } from '@/features/calls/submission-guide';
import { ReminderCard } from '@/features/reminders/reminder-card';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { useRouteQuery } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';

/** With the call in the query everything travels as one function call; a bare link needs a second one. */
export default function ApplicationDetailPage() {
  const { id, call: slugInQuery } = useRouteQuery();
  const application = useAction('applications.get', id ? { id } : null);
  const reminders = useAction('reminders.status', {});
  const slug = slugInQuery || application.data?.application.callSlug;
  const call = useAction('calls.get', slug ? { slug } : null);
  const submission = call.data?.call.submission;
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
          reminder={<ReminderCard status={reminders.data} about="受理、退回、公示和立项时，用微信通知您。" />}
        />
      ) : (
        <NotYet state={application} />
      )}
    </Page>
  );
}
