import { getApplication } from '@domain/contracts/applications/get-application';
import { Page } from '@/components';
import { ApplicationForm } from '@/features/applications/form/application-form';
import { useAskAtMoment } from '@/features/reminders/use-ask-at-moment';
import { NotYet } from '@/lib/loaded';
import { useRouteQuery } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';

export default function ApplicationFormPage() {
  const { id, at } = useRouteQuery();
  const application = useAction(getApplication, id ? { id } : null);
  const ask = useAskAtMoment();
  // Offline the form opens from the phone's copy; its own footer says that nothing reaches the cloud yet.
  if (application.data) {
    const { data, error, serverNow } = application;
    return (
      <ApplicationForm
        loaded={data}
        error={error}
        at={at}
        now={serverNow}
        askConsent={() => ask(`submit:${data.application.id}`)}
      />
    );
  }
  return (
    <Page>
      <NotYet state={application} rows={6} />
    </Page>
  );
}
