import { getAcceptance } from '@domain/contracts/acceptance/get-acceptance';
import { getReminderStatus } from '@domain/contracts/reminders/get-reminder-status';
import { nextEntry } from '@domain/projects/entries';
import { collectingStatuses } from '@domain/projects/lifecycle';
import { Button, Page } from '@/components';
import { ProjectLinks } from '@/features/activities/project-links';
import { useQueue } from '@/features/photos';
import { ChecklistView } from '@/features/projects/checklist/checklist-view';
import { nextEntryLabel } from '@/features/projects/checklist-words';
import { openEntry } from '@/features/projects/open-entry';
import { useIsContact } from '@/features/projects/use-contact';
import { ReminderCard } from '@/features/reminders/reminder-card';
import { QueuedUploads } from '@/features/uploads/queued-uploads';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { goTo, useRouteQuery } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';

export default function ChecklistPage() {
  const { id } = useRouteQuery();
  useQueue();
  const acceptance = useAction(getAcceptance, id ? { id } : null);
  const reminders = useAction(getReminderStatus, {});
  const isContact = useIsContact(acceptance.data?.project.organizationId) === true;
  if (!acceptance.data) {
    return (
      <Page>
        <NotYet state={acceptance} rows={6} />
      </Page>
    );
  }
  const { project, checklist } = acceptance.data;
  const next = nextEntry(checklist);
  const submit = () => void goTo('acceptanceSubmit', { id: project.id });
  const footer = !(isContact && collectingStatuses.has(project.status)) ? null : next ? (
    <Button id="next-item" onClick={() => void openEntry(project.id, next)}>
      {nextEntryLabel(next)}
    </Button>
  ) : (
    <Button id="to-submit" onClick={submit}>
      {project.status.endsWith('_returned') ? '再次提交' : '检查并提交'}
    </Button>
  );
  return (
    <Page footer={footer}>
      <StaleNotice state={acceptance} />
      <ChecklistView
        loaded={acceptance.data}
        isContact={isContact}
        now={acceptance.serverNow}
        onOpen={(entry) => void openEntry(project.id, entry)}
      />
      <QueuedUploads />
      <ProjectLinks projectId={project.id} />
      <ReminderCard status={reminders.data} about="验收到期前 30、14、7、3、1 天和当天，用微信提醒您还缺什么。" />
    </Page>
  );
}
