/** What the photographs page shows, whoever opens it. Pure. */
import { frozenReason } from '@domain/acceptance/frozen';
import type { ActivityMark } from '@domain/activities/schema';
import { type Site, shootRefusal } from '@domain/activities/site';
import type { ActionOutput } from '@domain/contracts';
import type { Evidence } from '@domain/files/schema';
import { itemSlot } from '@domain/files/slots';
import type { ChecklistEntry } from '@domain/projects/checklist';

export interface PhotoScene {
  /** As the list of what waits on the phone names it. */
  project: { id: string; title: string };
  /** Whose contact person may change things; null on a helper's screen. */
  organizationId: string | null;
  entry: ChecklistEntry;
  /** To choose from; none where she takes photographs of one only. */
  activities: readonly ActivityMark[];
  /** The one whose photographs are taken, where that is no question. */
  only: string | null;
  files: readonly Evidence[];
  /** How many the server has, those that are not shown to her included. */
  handedIn: number;
  /** Why nothing is added, in words; null where photographs are taken. */
  refusal: string | null;
  /** Words, order and removal of what was handed in are the contact person's. */
  mayChange: boolean;
}

export function projectScene(
  { project, checklist, evidence, activities }: ActionOutput<'acceptance.get'>,
  itemId: string | undefined,
): PhotoScene | null {
  const entry = checklist.find(({ item }) => item.id === itemId);
  if (!entry) return null;
  const files = evidence.filter(({ slot }) => slot === itemSlot(entry.item.id));
  const refusal = frozenReason(entry, project.status);
  const { organizationId } = project;
  const shared = { organizationId, only: null, handedIn: files.length, refusal, mayChange: refusal === null };
  return { project: { id: project.id, title: project.title }, entry, activities, files, ...shared };
}

/** From the screen of the day, which is all that a helper may read. */
export function siteScene(
  { activity, photos, isCollecting }: Site,
  itemId: string | undefined,
  files: readonly Evidence[],
): PhotoScene | null {
  const entry = photos.find((photo) => photo.entry.item.id === itemId)?.entry;
  if (!entry) return null;
  return {
    project: { id: activity.projectId, title: activity.title },
    organizationId: null,
    entry,
    activities: [],
    only: activity.id,
    files,
    handedIn: Math.max(entry.have, files.length),
    refusal: shootRefusal({ activity, isCollecting }),
    mayChange: false,
  };
}

/** As somebody sees it who reads the project but does not act for its organization: an officer. */
export const readOnly = (scene: PhotoScene): PhotoScene => ({
  ...scene,
  refusal: '照片由项目联系人上传',
  mayChange: false,
});
