import type { ItemMark, ItemVerdict } from '@domain/acceptance/schema';
import type { ActivityMark } from '@domain/activities/schema';
import type { Shot } from '@domain/call/schema';
import { MAX_PAGE } from '@domain/constants';
import type { ProjectStatus } from '@domain/projects/lifecycle';
import { newProjectFacts } from '@domain/projects/new-project';
import { queueRankOf } from '@domain/projects/queue';
import type { Project } from '@domain/projects/schema';
import { command } from '../platform/cloud';
import { findDocument, listDocuments, listIds, type Stored, type Transaction } from '../platform/documents';
import { type AudienceQuery, audienceWhere } from './audience-query';
import { listQueuePage, type QueuePage, type QueueScope } from './officer-queue';

export interface EvidenceCount {
  itemId: string;
  shot: Shot | null;
  /** Absent on what belongs to no activity. */
  activityId?: string | null;
  count: number;
}

export interface ProjectDocument extends Stored, Omit<Project, 'id'> {
  issuerName: string;
  contactOpenid: string;
  /** Kept with the project, so that lists and reminders derive the checklist without reading every file. */
  evidenceCounts: EvidenceCount[];
  /** By which its files are known again, one each (see hashKeyOf); not in lists. Absent before the first file. */
  fileHashes?: string[];
  /** The same of its activities, see ActivityMark. */
  activities: ActivityMark[];
  marks: ItemMark[];
  verdicts: ItemVerdict[];
  /** Item id → when its files or its mark last changed: an answer to what was returned. */
  itemChangedAt: Record<string, string>;
  /** Of the last acceptance submission; 0 before the first. */
  submissionNo: number;
  /** See queueRankOf in domain/projects/queue: the halves of the officers' queue. */
  queueRank: number;
  updatedAt: string;
}

/** What a project has before anything was done with it; also for documents written before these were kept. */
export const emptyProjectParts: Omit<
  ProjectDocument,
  | '_id'
  | 'applicationId'
  | 'callSlug'
  | 'categoryCode'
  | 'categoryName'
  | 'organizationId'
  | 'organizationName'
  | 'issuerName'
  | 'contactOpenid'
  | 'title'
  | 'trackCodes'
  | 'awardedYuan'
  | 'status'
  | 'version'
  | 'createdAt'
  | 'updatedAt'
> = {
  ...newProjectFacts,
  evidenceCounts: [],
  activities: [],
  marks: [],
  verdicts: [],
  itemChangedAt: {},
  submissionNo: 0,
  queueRank: 1,
};
const complete = <T extends Stored>(document: T): T => ({ ...emptyProjectParts, ...document });

/** Files of one item, or of a slot of its own, see countId. */
export const fileCountOf = (counts: readonly EvidenceCount[], itemId: string): number =>
  counts.filter((entry) => entry.itemId === itemId).reduce((sum, entry) => sum + entry.count, 0);

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
  ...Object.keys(emptyProjectParts),
];
export type ProjectListing = Omit<ProjectDocument, 'issuerName' | 'contactOpenid' | 'updatedAt' | 'fileHashes'>;

/** One project per application, so a repeated award finds the same one. */
export const projectIdOf = (applicationId: string): string => `p${applicationId}`;

export async function findProject(id: string): Promise<ProjectDocument | null> {
  const document = await findDocument<ProjectDocument>(COLLECTION, id);
  return document && complete(document);
}
export async function findProjectIn(transaction: Transaction, id: string): Promise<ProjectDocument | null> {
  const document = await transaction.find<ProjectDocument>(COLLECTION, id);
  return document && complete(document);
}
export const putProjectIn = (transaction: Transaction, project: ProjectDocument): Promise<void> =>
  transaction.put(COLLECTION, project);
/** Every change is a new version, and puts the project where it belongs in the officers' queue. Answers it as it is then. */
export async function changeProjectIn(
  transaction: Transaction,
  project: ProjectDocument,
  changes: Pick<ProjectDocument, 'updatedAt'> & Partial<Omit<ProjectDocument, '_id' | 'version' | 'queueRank'>>,
): Promise<ProjectDocument> {
  const after = { ...project, ...changes };
  const kept = { version: project.version + 1, queueRank: queueRankOf(after) };
  await transaction.patch<ProjectDocument>(COLLECTION, project._id, { ...changes, ...kept });
  return { ...after, ...kept };
}

/** See reassignApplicationIn. */
export const reassignProjectIn = (transaction: Transaction, id: string, contactOpenid: string): Promise<void> =>
  transaction.patch<ProjectDocument>(COLLECTION, id, { contactOpenid });

/** Ids in their order, after `after`. */
export const listProjectIdsOfOrganization = (
  organizationId: string,
  after: string | null,
  limit: number,
): Promise<string[]> => listIds(COLLECTION, { organizationId }, after, limit);

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
  return lists
    .flat()
    .map(complete)
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}

type QueuedProject = ProjectListing & Pick<ProjectDocument, 'updatedAt'>;

export const listProjectQueue = async (scope: QueueScope, page: QueuePage): Promise<QueuedProject[]> =>
  (await listQueuePage<QueuedProject>(COLLECTION, scope, page, [...fields, 'updatedAt'])).map(complete);

export async function listProjectsById(ids: readonly string[]): Promise<ProjectListing[]> {
  const documents = await listDocuments<ProjectListing>(COLLECTION, {
    where: { _id: command.in([...ids]) },
    limit: ids.length,
    fields,
  });
  return documents.map(complete);
}

/** See listApplicationAudience. */
export async function listProjectAudience(
  query: AudienceQuery<ProjectStatus>,
): Promise<(ProjectListing & Pick<ProjectDocument, 'contactOpenid'>)[]> {
  const documents = await listDocuments<ProjectListing & Pick<ProjectDocument, 'contactOpenid'>>(COLLECTION, {
    where: audienceWhere(query),
    orderBy: [['contactOpenid', 'asc']],
    limit: query.limit,
    fields: [...fields, 'contactOpenid'],
  });
  return documents.map(complete);
}
