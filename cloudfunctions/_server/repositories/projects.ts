import type { Shot } from '@domain/call/schema';
import { MAX_PAGE } from '@domain/constants';
import type { Project } from '@domain/projects/schema';
import { findDocument, listDocuments, type Stored, type Transaction } from '../platform/documents';

export interface EvidenceCount {
  itemId: string;
  shot: Shot | null;
  count: number;
}

export interface ProjectDocument extends Stored, Omit<Project, 'id'> {
  issuerName: string;
  contactOpenid: string;
  /** Kept with the project, so that lists and reminders derive the checklist without reading every file. */
  evidenceCounts: EvidenceCount[];
  updatedAt: string;
}

const COLLECTION = 'projects';
const fields = [
  'applicationId',
  'callSlug',
  'categoryCode',
  'categoryName',
  'organizationId',
  'organizationName',
  'title',
  'trackCodes',
  'awardedYuan',
  'status',
  'version',
  'createdAt',
  'evidenceCounts',
];
export type ProjectListing = Omit<ProjectDocument, 'issuerName' | 'contactOpenid' | 'updatedAt'>;

/** One project per application, so a repeated award finds the same one. */
export const projectIdOf = (applicationId: string): string => `p${applicationId}`;

export const findProject = (id: string): Promise<ProjectDocument | null> => findDocument(COLLECTION, id);
export const findProjectIn = (transaction: Transaction, id: string): Promise<ProjectDocument | null> =>
  transaction.find(COLLECTION, id);
export const putProjectIn = (transaction: Transaction, project: ProjectDocument): Promise<void> =>
  transaction.put(COLLECTION, project);
export const patchProjectIn = (
  transaction: Transaction,
  id: string,
  changes: Pick<ProjectDocument, 'version' | 'updatedAt'> & Partial<ProjectDocument>,
): Promise<void> => transaction.patch<ProjectDocument>(COLLECTION, id, changes);

/** See reassignApplicationIn. */
export const reassignProjectIn = (transaction: Transaction, id: string, contactOpenid: string): Promise<void> =>
  transaction.patch<ProjectDocument>(COLLECTION, id, { contactOpenid });

export async function listOrganizationProjects(organizationIds: readonly string[]): Promise<ProjectListing[]> {
  const lists = await Promise.all(
    organizationIds.map((organizationId) =>
      listDocuments<ProjectListing>(COLLECTION, {
        where: { organizationId },
        orderBy: [['createdAt', 'desc']],
        limit: MAX_PAGE,
        fields,
      }),
    ),
  );
  return lists.flat().sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}
