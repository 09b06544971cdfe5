import type { Funding } from '@domain/projects/lifecycle';
import type { ApplicationDocument } from '../../repositories/applications';
import { emptyProjectParts, type ProjectDocument, projectIdOf } from '../../repositories/projects';

const firstStatus = { advance: 'contracting', afterwards: 'registered' } as const;

/** The project an application becomes: its contract comes next, or, where the money comes afterwards, its activities. */
export const makeProject = (
  application: ApplicationDocument,
  { funding, awardedYuan, at }: { funding: Funding; awardedYuan: number; at: string },
): ProjectDocument => ({
  ...emptyProjectParts,
  _id: projectIdOf(application._id),
  applicationId: application._id,
  callSlug: application.callSlug,
  categoryCode: application.categoryCode,
  categoryName: application.categoryName,
  organizationId: application.organizationId,
  organizationName: application.organizationName,
  issuerName: application.issuerName,
  contactOpenid: application.contactOpenid,
  title: application.title ?? application.categoryName,
  trackCodes: application.core.trackCodes,
  funding,
  awardedYuan,
  status: firstStatus[funding],
  version: 1,
  createdAt: at,
  updatedAt: at,
});
