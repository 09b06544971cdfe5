import { getProject } from '@domain/contracts/projects/get-project';
import { collectingStatuses } from '@domain/projects/lifecycle';
import { ErrorState, Page } from '@/components';
import { PhotoWork } from '@/features/photos';
import { ReturnedNotice } from '@/features/projects/item/returned-notice';
import { SaidCards } from '@/features/projects/item/said-cards';
import { useIsContact } from '@/features/projects/use-contact';
import { NotYet } from '@/lib/loaded';
import { useRouteQuery } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';

export default function PhotosPage() {
  const { id, itemId, activity } = useRouteQuery();
  const project = useAction(getProject, id ? { id } : null);
  const isContact = useIsContact(project.data?.project.organizationId);
  const entry = project.data?.checklist.find(({ item }) => item.id === itemId);
  if (project.data && entry) {
    const { status } = project.data.project;
    const mayChange = isContact === true && collectingStatuses.has(status) && entry.state !== 'passed';
    return (
      <PhotoWork
        loaded={project.data}
        entry={entry}
        activity={activity}
        now={project.serverNow}
        notice={<ReturnedNotice entry={entry} />}
        said={<SaidCards projectId={project.data.project.id} entry={entry} mayChange={mayChange} />}
      />
    );
  }
  return (
    <Page>
      {project.data ? (
        <ErrorState message="清单里没有这一项，请返回验收材料重新打开" onRetry={() => void project.reload()} />
      ) : (
        <NotYet state={project} />
      )}
    </Page>
  );
}
