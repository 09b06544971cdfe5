/** What one photograph more or less makes of every page that shows it: the reply says it, so nothing is read again. */
import { getSite } from '@domain/contracts/activities/get-site';
import { listFiles } from '@domain/contracts/files/list-files';
import type { Evidence } from '@domain/files/schema';
import type { ChangedItem } from '@domain/projects/checklist';
import { amendAcceptance } from '@/features/projects';
import { amendRead } from '@/lib/use-action';

interface Place {
  projectId: string;
  slot: string;
  activityId: string | null;
}

/** As the photographs page of a helper asks for them. */
export const photosOfActivity = ({ projectId, slot, activityId }: Place & { activityId: string }) => ({
  subject: { kind: 'project' as const, id: projectId },
  slot,
  activityId,
});

export async function amendPhotos(
  { projectId, slot, activityId }: Place,
  changed: ChangedItem,
  change: (files: Evidence[]) => Evidence[],
): Promise<void> {
  await amendAcceptance(projectId, changed, change);
  if (activityId === null) return;
  await amendRead(listFiles, photosOfActivity({ projectId, slot, activityId }), (data) => ({
    ...data,
    evidence: change(data.evidence),
  }));
  const { entry } = changed;
  if (entry === null) return;
  await amendRead(getSite, { id: activityId }, (site) => ({
    ...site,
    photos: site.photos.map((photo) => (photo.entry.item.id === entry.item.id ? { ...photo, entry } : photo)),
  }));
}
