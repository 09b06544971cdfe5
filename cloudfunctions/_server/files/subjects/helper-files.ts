/** What a helper of an activity hands in: its photographs, nothing else of the project. */
import { AppError } from '@domain/errors';
import { isContactPersonOf, isHelperOf } from '../../handlers/activities/site-access';
import type { Transaction } from '../../platform/documents';
import { findActivity, findActivityIn } from '../../repositories/activities';
import { findSite, findSiteIn } from '../../repositories/activity-sites';
import type { EvidenceDocument } from '../../repositories/evidence-document';
import type { PersonDocument } from '../../repositories/people';
import type { ProjectDocument } from '../../repositories/projects';
import type { Help, OpenSubject } from './subject-files';

/** Read inside where there is a transaction, so that a helper who was removed meanwhile hands in nothing more. */
export async function isHelping(
  person: PersonDocument,
  { project, help }: { project: ProjectDocument | null; help: Help | null },
  transaction?: Transaction,
): Promise<boolean> {
  if (!project || !help || isContactPersonOf(person, project)) return false;
  const { activityId, now } = help;
  const activity = await (transaction ? findActivityIn(transaction, activityId) : findActivity(activityId));
  if (activity?.projectId !== project._id) return false;
  const site = await (transaction ? findSiteIn(transaction, activityId) : findSite(activityId));
  return isHelperOf(person._id, { activity, site, now });
}

export const forHelper = (project: OpenSubject): OpenSubject => ({
  ...project,
  actorRole: 'helper',
  requireSlot(place, now) {
    if (project.entryOf(place.slot)?.item.kind !== 'photos') {
      throw new AppError('FILE_REJECTED', { message: '协助人员只能上传活动照片，其他材料请交给项目联系人上传' });
    }
    return project.requireSlot(place, now);
  },
});

/** Of what others handed in she sees the photographs only, item by item. */
export function requirePhotos(project: OpenSubject, slot: string | undefined): void {
  if (slot === undefined || project.entryOf(slot)?.item.kind !== 'photos') throw new AppError('NOT_FOUND');
}

/** What she handed in herself she may still describe, but not move to another activity. */
export function requireOwn(
  { uploadedBy, activityId }: Pick<EvidenceDocument, 'uploadedBy' | 'activityId'>,
  { by, to }: { by: string; to: string | null },
): void {
  if (uploadedBy !== by || activityId !== to) throw new AppError('NOT_FOUND');
}
