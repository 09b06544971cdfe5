import { getAcceptance } from '@domain/contracts/acceptance/get-acceptance';
import { getReminderStatus } from '@domain/contracts/reminders/get-reminder-status';
import type { ChecklistEntry } from '@domain/projects/checklist';
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
import { useAskAtMoment } from '@/features/reminders/use-ask-at-moment';
import { QueuedUploads } from '@/features/uploads/queued-uploads';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { goTo, useRouteQuery } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';

export default function ChecklistPage() {
  const { id } = useRouteQuery();
  useQueue();
  const acceptance = useAction(getAcceptance, id ? { id } : null);
  const reminders = useAction(getReminderStatus, {});
  const ask = useAskAtMoment();
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
  const open = async (entry: ChecklistEntry) => {
    // Asked in the tap itself; the page is left when WeChat's panel is closed.
    if (entry.state === 'returned' && isContact) await ask(`returned:${project.id}`);
    await openEntry(project.id, entry);
  };
  const submit = () => void goTo('acceptanceSubmit', { id: project.id });
  const footer = !(isContact && collectingStatuses.has(project.status)) ? null : next ? (
    <Button id="next-item" onClick={() => void open(next)}>
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
        onOpen={(entry) => void open(entry)}
      />
      <QueuedUploads />
      <ProjectLinks projectId={project.id} />
      <ReminderCard status={reminders.data} about="验收到期前 30、14、7、3、1 天和当天，用微信提醒您还缺什么。" />
    </Page>
  );
}
