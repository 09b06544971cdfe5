import { ErrorState, Page } from '@/components';
import { PhotoWork, usePhotoScene } from '@/features/photos';
import { NotYet } from '@/lib/loaded';
import { useRouteQuery } from '@/lib/navigate';

export default function PhotosPage() {
  const { id, itemId, activityId, shot } = useRouteQuery();
  const { scene, state } = usePhotoScene({ id, itemId, activityId });
  if (scene) return <PhotoWork scene={scene} activity={activityId} asked={shot} now={state.serverNow} />;
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
