import type { ApplicationStatus } from '@domain/applications/lifecycle';
import { queueRanks } from '@domain/applications/queue';
import type { Application, ApplicationSummary } from '@domain/applications/schema';
import { MAX_PAGE } from '@domain/constants';
import type { TimelineEvent } from '@domain/events';
import type { AttachedFile } from '@domain/files/attached';
import { command, database } from '../platform/cloud';
import { findDocument, listDocuments, listIds, type Stored, type Transaction } from '../platform/documents';
import { type AudienceQuery, audienceWhere } from './audience-query';
import { applicationSubject, toTimeline } from './events';
import { listQueuePage, type QueuePage, type QueueScope } from './officer-queue';

export interface ApplicationDocument extends Stored, Omit<Application, 'id'> {
  /** The officers of this issuer see it. */
  issuerName: string;
  /** Gets the messages: whoever started or last submitted it. */
  contactOpenid: string;
  /** From the form's 项目名称, for lists. */
  title: string | null;
  requestedYuan: number | null;
  /** The version that the last submission froze; a repeated submit of it gets the same receipt. */
  submittedVersion: number | null;
  queueRank: number;
  /** Kept with the application, so that limits and the submit check need no query; absent before the first file. */
  attachedFiles?: AttachedFile[];
}

const COLLECTION = 'applications';

/** Answers and core stay behind: lists travel without forms. */
const summaryFields = [
  'callSlug',
  'callTitle',
  'categoryCode',
  'categoryName',
  'organizationId',
  'organizationName',
  'status',
  'version',
  'closesBefore',
  'receipt',
  'filing',
  'correction',
  'publicity',
  'projectId',
  'createdAt',
  'updatedAt',
  'title',
  'requestedYuan',
];

type SummaryDocument = Stored & Omit<ApplicationSummary, 'id'>;
const toSummary = ({ _id, ...summary }: SummaryDocument): ApplicationSummary => ({ id: _id, ...summary });

export const findApplication = (id: string): Promise<ApplicationDocument | null> => findDocument(COLLECTION, id);

export const findApplicationIn = (transaction: Transaction, id: string): Promise<ApplicationDocument | null> =>
  transaction.find(COLLECTION, id);

export const putApplicationIn = (transaction: Transaction, application: ApplicationDocument): Promise<void> =>
  transaction.put(COLLECTION, application);

/** A change of status is a new version, and moves the application in the officers' queue. */
export async function changeStatusIn(
  transaction: Transaction,
  application: ApplicationDocument,
  changes: Pick<ApplicationDocument, 'status' | 'updatedAt'> & Partial<ApplicationDocument>,
): Promise<number> {
  const version = application.version + 1;
  await transaction.patch<ApplicationDocument>(COLLECTION, application._id, {
    ...changes,
    version,
    queueRank: queueRanks[changes.status],
  });
  return version;
}

/** A change that is no step of the lifecycle; the version says that there was one. */
export async function changeApplicationIn(
  transaction: Transaction,
  { _id, version }: Pick<ApplicationDocument, '_id' | 'version'>,
  changes: Partial<Omit<ApplicationDocument, '_id' | 'version' | 'status'>>,
): Promise<number> {
  await transaction.patch<ApplicationDocument>(COLLECTION, _id, { ...changes, version: version + 1 });
  return version + 1;
}

/** Whoever acts for the organization now gets its messages; the content is as it was, and so is its version. */
export const reassignApplicationIn = (transaction: Transaction, id: string, contactOpenid: string): Promise<void> =>
  transaction.patch<ApplicationDocument>(COLLECTION, id, { contactOpenid });

/** The call's deadline has moved; what the application says is as it was, and so is its version. */
export const redateApplicationIn = (
  transaction: Transaction,
  id: string,
  dates: Pick<ApplicationDocument, 'closesBefore' | 'filing'>,
): Promise<void> => transaction.patch<ApplicationDocument>(COLLECTION, id, dates);

/** Ids in their order, after `after`. */
export const listApplicationIdsOfCall = (callSlug: string, after: string | null, limit: number): Promise<string[]> =>
  listIds(COLLECTION, { callSlug }, after, limit);
export const listApplicationIdsOfOrganization = (
  organizationId: string,
  after: string | null,
  limit: number,
): Promise<string[]> => listIds(COLLECTION, { organizationId }, after, limit);

/** Files are no part of the draft's text: its version stays, so that nobody's typing meets a conflict. */
export const putAttachedFilesIn = (
  transaction: Transaction,
  id: string,
  attachedFiles: AttachedFile[],
): Promise<void> => transaction.patch<ApplicationDocument>(COLLECTION, id, { attachedFiles });

/** An application and what happened to it, oldest first, in one query. */
export async function findApplicationWithTimeline(
  id: string,
): Promise<{ application: ApplicationDocument; timeline: TimelineEvent[] } | null> {
  const { list } = (await database
    .collection(COLLECTION)
    .aggregate()
    .match({ _id: id })
    .limit(1)
    .addFields({ subject: applicationSubject(id) })
    .lookup({ from: 'events', localField: 'subject', foreignField: 'subject', as: 'timeline' })
    .project({ subject: false, 'timeline.submission': false })
    .end()) as unknown as { list: (ApplicationDocument & { timeline: Parameters<typeof toTimeline>[0] })[] };
  const [found] = list;
  if (!found) return null;
  const { timeline, ...application } = found;
  return { application, timeline: toTimeline(timeline) };
}

/** What the organization last wrote, to be copied into a new application. */
export async function findLatestApplication(
  organizationId: string,
): Promise<Pick<ApplicationDocument, 'callSlug' | 'categoryCode' | 'core' | 'answers'> | null> {
  const [latest] = await listDocuments<ApplicationDocument>(COLLECTION, {
    where: { organizationId },
    orderBy: [['updatedAt', 'desc']],
    limit: 1,
    fields: ['callSlug', 'categoryCode', 'core', 'answers'],
  });
  return latest ?? null;
}

/** One query per organization, each served in order by its index; people rarely act for more than one. */
export async function listOrganizationApplications(organizationIds: readonly string[]): Promise<ApplicationSummary[]> {
  const lists = await Promise.all(
    organizationIds.map((organizationId) =>
      listDocuments<SummaryDocument>(COLLECTION, {
        where: { organizationId },
        orderBy: [['updatedAt', 'desc']],
        limit: MAX_PAGE,
        fields: summaryFields,
      }),
    ),
  );
  return lists
    .flat()
    .map(toSummary)
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

export async function listApplicationsById(ids: readonly string[]): Promise<ApplicationSummary[]> {
  const documents = await listDocuments<SummaryDocument>(COLLECTION, {
    where: { _id: command.in([...ids]) },
    limit: ids.length,
    fields: summaryFields,
  });
  return documents.map(toSummary);
}

/** More than a page of organizations ever has at one call. */
const MAX_OF_CALL = 1000;

/** What these organizations have begun at one call. */
export const listApplicationsOfCall = (
  callSlug: string,
  organizationIds: readonly string[],
): Promise<(Stored & Pick<ApplicationDocument, 'callSlug' | 'organizationId' | 'status'>)[]> =>
  listDocuments(COLLECTION, {
    where: { callSlug, organizationId: command.in([...organizationIds]) },
    limit: MAX_OF_CALL,
    fields: ['callSlug', 'organizationId', 'status'],
  });

export const listQueue = async (scope: QueueScope, page: QueuePage): Promise<ApplicationSummary[]> =>
  (await listQueuePage<SummaryDocument>(COLLECTION, scope, page, summaryFields)).map(toSummary);

/** What belongs to one contact person stands together. */
export const listApplicationAudience = (
  query: AudienceQuery<ApplicationStatus>,
): Promise<
  (Stored & Pick<ApplicationDocument, 'contactOpenid' | 'organizationId' | 'categoryCode' | 'title' | 'categoryName'>)[]
> =>
  listDocuments(COLLECTION, {
    where: audienceWhere(query),
    orderBy: [['contactOpenid', 'asc']],
    limit: query.limit,
    fields: ['contactOpenid', 'organizationId', 'categoryCode', 'title', 'categoryName'],
  });
