import type { ApplicationStatus } from '@domain/applications/lifecycle';
import type { Application, ApplicationSummary } from '@domain/applications/schema';
import { MAX_PAGE } from '@domain/constants';
import type { TimelineEvent } from '@domain/events';
import { command, database } from '../platform/cloud';
import { findDocument, listDocuments, type Stored, type Transaction } from '../platform/documents';
import { applicationSubject, toTimeline } from './events';

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
}

const COLLECTION = 'applications';

/** Order in the officers' queue: 0 waits for them, 1 does not, 2 is not theirs to see (yet). */
export const queueRanks: Record<ApplicationStatus, number> = {
  draft: 2,
  withdrawn: 2,
  submitted: 0,
  formal_review: 0,
  expert_review: 0,
  publicity: 0,
  returned: 1,
  awarded: 1,
  declined: 1,
};
const LAST_VISIBLE_RANK = 1;

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

/** Whoever acts for the organization now gets its messages; the content is as it was, and so is its version. */
export const reassignApplicationIn = (transaction: Transaction, id: string, contactOpenid: string): Promise<void> =>
  transaction.patch<ApplicationDocument>(COLLECTION, id, { contactOpenid });

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
    .project({ subject: false })
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

/** @param categories those an officer looks after; null: all */
export async function listQueue(
  issuerName: string,
  categories: readonly string[] | null,
): Promise<ApplicationSummary[]> {
  const documents = await listDocuments<SummaryDocument>(COLLECTION, {
    where: {
      issuerName,
      ...(categories === null ? {} : { categoryCode: command.in([...categories]) }),
      queueRank: command.lte(LAST_VISIBLE_RANK),
    },
    orderBy: [
      ['queueRank', 'asc'],
      ['updatedAt', 'desc'],
    ],
    limit: MAX_PAGE,
    fields: summaryFields,
  });
  return documents.map(toSummary);
}
