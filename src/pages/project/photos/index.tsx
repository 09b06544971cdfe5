import { ErrorState, Page } from '@/components';
import { PhotoWork, readOnly, usePhotoScene } from '@/features/photos';
import { ReturnedNotice, SaidCards, useIsContact } from '@/features/projects';
import { NotYet } from '@/lib/loaded';
import { useRouteQuery } from '@/lib/navigate';

export default function PhotosPage() {
  const { id, itemId, activityId, shot } = useRouteQuery();
  const { scene: found, state } = usePhotoScene({ id, itemId, activityId });
  const isContact = useIsContact(found?.organizationId ?? undefined);
  if (found) {
    const isOfficer = found.organizationId !== null && isContact === false;
    const scene = isOfficer ? readOnly(found) : found;
    const { project, entry, mayChange } = scene;
    const said = <SaidCards projectId={project.id} entry={entry} mayChange={mayChange && isContact === true} />;
    return (
      <PhotoWork
        scene={scene}
        activity={activityId}
        asked={shot}
        now={state.serverNow}
        notice={<ReturnedNotice entry={entry} />}
        said={scene.organizationId === null ? null : said}
      />
    );
  }
  return (
    <Page>
      {state.data ? (
        <ErrorState message="清单里没有这一项，请返回验收材料重新打开" onRetry={() => void state.reload()} />
      ) : (
        <NotYet state={state} />
      )}
    </Page>
  );
}
