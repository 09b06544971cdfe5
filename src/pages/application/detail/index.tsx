import { takesFiles } from '@domain/applications/filing';
import { getApplication } from '@domain/contracts/applications/get-application';
import { getReminderStatus } from '@domain/contracts/reminders/get-reminder-status';
import { stepRule, stepSlot } from '@domain/files/slots';
import { Page } from '@/components';
import { ApplicationDetail } from '@/features/applications/detail/application-detail';
import { SubmissionGuide } from '@/features/calls/submission-guide';
import { FileList } from '@/features/files';
import { ReminderCard } from '@/features/reminders/reminder-card';
import { useAskAtMoment } from '@/features/reminders/use-ask-at-moment';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { useRouteQuery } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';

export default function ApplicationDetailPage() {
  const { id } = useRouteQuery();
  const application = useAction(getApplication, id ? { id } : null);
  const reminders = useAction(getReminderStatus, {});
  const ask = useAskAtMoment();
  return (
    <Page>
      <StaleNotice state={application} />
      {application.data ? (
        <ApplicationDetail
          loaded={application.data}
          now={application.serverNow}
          askConsent={() => ask(`returned:${id}`)}
          guide={<SubmissionGuide submission={application.data.submission} besideSteps />}
          reminder={<ReminderCard status={reminders.data} about="申报截止前、验收到期前，用微信提醒您还缺什么。" />}
          renderFiles={(step) =>
            id && takesFiles(step) ? (
              <FileList
                id={`files-${step.id}`}
                subject={{ kind: 'application', id }}
                slot={stepSlot(step.id)}
                rule={stepRule}
                mayChange
                addWord={step.asks === 'scan' ? '上传盖章扫描件' : '上传凭证（选填）'}
                emptyWord="还没有上传"
              />
            ) : null
          }
        />
      ) : (
        <NotYet state={application} />
      )}
    </Page>
  );
}
