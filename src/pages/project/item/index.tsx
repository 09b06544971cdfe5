import { listFiles } from '@domain/contracts/files/list-files';
import { getProject } from '@domain/contracts/projects/get-project';
import { itemSlot } from '@domain/files/slots';
import { ErrorState, Page } from '@/components';
import { useQueue } from '@/features/photos';
import { ItemWork } from '@/features/projects/item-work';
import { NotYet } from '@/lib/loaded';
import { useRouteQuery } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';

export default function ChecklistItemPage() {
  const { id, itemId } = useRouteQuery();
  useQueue();
  const project = useAction(getProject, id ? { id } : null);
  // Asked for now, so that it travels with the project; the list below then finds it read.
  useAction(listFiles, id && itemId ? { subject: { kind: 'project', id }, slot: itemSlot(itemId) } : null);
  const entry = project.data?.checklist.find(({ item }) => item.id === itemId);
  if (project.data && entry) return <ItemWork loaded={project.data} entry={entry} now={project.serverNow} />;
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
