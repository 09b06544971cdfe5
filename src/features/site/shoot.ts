import { type Site, shootRefusal } from '@domain/activities/site';
import { tell } from '@/lib/feedback';
import { goTo } from '@/lib/navigate';

/** To the photographs of an item, of this activity. */
export function shoot(site: Site, itemId: string, shot: string | null): void {
  const refusal = shootRefusal(site);
  const { projectId, id } = site.activity;
  if (refusal !== null) tell(refusal);
  else void goTo('photos', { id: projectId, itemId, activityId: id, ...(shot === null ? {} : { shot }) });
}
