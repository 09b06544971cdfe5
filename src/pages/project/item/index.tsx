import { getAcceptance } from '@domain/contracts/acceptance/get-acceptance';
import { listFiles } from '@domain/contracts/files/list-files';
import { itemSlot } from '@domain/files/slots';
import { ErrorState, Page } from '@/components';
import { useQueue } from '@/features/photos';
import { ItemWork } from '@/features/projects/item/item-work';
import { useIsContact } from '@/features/projects/use-contact';
import { NotYet } from '@/lib/loaded';
import { useRouteQuery } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';

export default function ChecklistItemPage() {
  const { id, itemId } = useRouteQuery();
  useQueue();
  const acceptance = useAction(getAcceptance, id ? { id } : null);
  const isContact = useIsContact(acceptance.data?.project.organizationId);
  // Asked for now, so that it travels with the project; the list below then finds it read.
  useAction(listFiles, id && itemId ? { subject: { kind: 'project', id }, slot: itemSlot(itemId) } : null);
  const entry = acceptance.data?.checklist.find(({ item }) => item.id === itemId);
  if (acceptance.data && entry) {
    return <ItemWork loaded={acceptance.data} entry={entry} isContact={isContact} now={acceptance.serverNow} />;
  }
  return (
    <Page>
      {acceptance.data ? (
        <ErrorState message="清单里没有这一项，请返回验收材料重新打开" onRetry={() => void acceptance.reload()} />
      ) : (
        <NotYet state={acceptance} />
      )}
    </Page>
  );
}
