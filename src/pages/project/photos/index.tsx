import { getProject } from '@domain/contracts/projects/get-project';
import { ErrorState, Page } from '@/components';
import { PhotoWork } from '@/features/photos';
import { NotYet } from '@/lib/loaded';
import { useRouteQuery } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';

export default function PhotosPage() {
  const { id, itemId, activity } = useRouteQuery();
  const project = useAction(getProject, id ? { id } : null);
  const entry = project.data?.checklist.find(({ item }) => item.id === itemId);
  if (project.data && entry) {
    return <PhotoWork loaded={project.data} entry={entry} activity={activity} now={project.serverNow} />;
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
