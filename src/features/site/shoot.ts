import type { Site } from '@domain/activities/site';
import { tell } from '@/lib/feedback';
import { goTo } from '@/lib/navigate';

/** Why nothing is added any more; null while photographs are taken. */
export const shootRefusal = ({ isCollecting, activity }: Site): string | null => {
  if (activity.status === 'cancelled') return '活动已取消';
  return isCollecting ? null : '验收材料已提交，照片不能再增加';
};

/** To the photographs of an item, of this activity. */
export function shoot(site: Site, itemId: string, shot: string | null): void {
  const refusal = shootRefusal(site);
  const { projectId, id } = site.activity;
  if (refusal !== null) tell(refusal);
  else void goTo('photos', { id: projectId, itemId, activityId: id, ...(shot === null ? {} : { shot }) });
}
