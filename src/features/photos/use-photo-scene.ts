import { getAcceptance } from '@domain/contracts/acceptance/get-acceptance';
import { getSite } from '@domain/contracts/activities/get-site';
import { listFiles } from '@domain/contracts/files/list-files';
import { itemSlot } from '@domain/files/slots';
import { type ActionState, useAction } from '@/lib/use-action';
import { photosOfActivity } from './amend-photos';
import { type PhotoScene, projectScene, siteScene } from './photo-scene';

interface Asked {
  id: string | undefined;
  itemId: string | undefined;
  activityId: string | undefined;
}

/**
 * The project's acceptance for its contact person. Where that cannot be read, the day of the activity: it is open to a
 * helper, and stands on the phone of whoever goes on without a signal. Asked for together, it costs no second call.
 */
export function usePhotoScene({ id, itemId, activityId }: Asked): {
  scene: PhotoScene | null;
  state: ActionState<unknown>;
} {
  const acceptance = useAction(getAcceptance, id ? { id } : null);
  const isOpen = acceptance.data !== undefined;
  const site = useAction(getSite, activityId && !isOpen ? { id: activityId } : null);
  const place = id && itemId && activityId ? { projectId: id, slot: itemSlot(itemId), activityId } : null;
  const files = useAction(listFiles, place && !isOpen ? photosOfActivity(place) : null);
  if (acceptance.data) return { scene: projectScene(acceptance.data, itemId), state: acceptance };
  if (acceptance.error && site.data) {
    return { scene: siteScene(site.data, itemId, files.data?.evidence ?? []), state: site };
  }
  const isRefused = acceptance.error !== undefined && activityId !== undefined;
  return { scene: null, state: isRefused ? site : acceptance };
}
