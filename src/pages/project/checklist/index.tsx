import { getProject } from '@domain/contracts/projects/get-project';
import { getReminderStatus } from '@domain/contracts/reminders/get-reminder-status';
import { Button, Page } from '@/components';
import { ActivitiesCell } from '@/features/activities/activities-cell';
import { ChecklistView } from '@/features/projects/checklist-view';
import { nextEntry, nextEntryLabel } from '@/features/projects/checklist-words';
import { openEntry } from '@/features/projects/open-entry';
import { ReminderCard } from '@/features/reminders/reminder-card';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { useRouteQuery } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';

export default function ChecklistPage() {
  const { id } = useRouteQuery();
  const project = useAction(getProject, id ? { id } : null);
  const reminders = useAction(getReminderStatus, {});
  if (!project.data) {
    return (
      <Page>
        <NotYet state={project} rows={6} />
      </Page>
    );
  }
  const { checklist } = project.data;
  const projectId = project.data.project.id;
  const next = nextEntry(checklist);
  return (
    <Page
      footer={
        next ? (
          <Button id="next-item" onClick={() => void openEntry(projectId, next)}>
            {nextEntryLabel(next)}
          </Button>
        ) : null
      }
    >
      <StaleNotice state={project} />
      <ChecklistView
        loaded={project.data}
        now={project.serverNow}
        onOpen={(entry) => void openEntry(projectId, entry)}
      />
      <ActivitiesCell project={project.data.project} />
      <ReminderCard status={reminders.data} about="验收到期前 30、14、7、3、1 天和当天，用微信提醒您还缺什么。" />
    </Page>
  );
}
