import type { ApplicationStatus } from '@domain/applications/lifecycle';
import type { Application, ApplicationSummary } from '@domain/applications/schema';
import { MAX_PAGE } from '@domain/constants';
import { AppError } from '@domain/errors';
import type { AttachedFile } from '@domain/files/attached';
import { command } from '../platform/cloud';
import { findDocument, listDocuments, replaceWhere, type Stored, type Transaction } from '../platform/documents';

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
/** Drafts and what was withdrawn are their organization's alone. */
export const isVisibleToOfficers = ({ status }: Pick<ApplicationDocument, 'status'>): boolean =>
  queueRanks[status] <= LAST_VISIBLE_RANK;

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

/** Files are no part of the draft's text: its version stays, so that nobody's typing meets a conflict. */
export const putAttachedFilesIn = (
  transaction: Transaction,
  id: string,
  attachedFiles: AttachedFile[],
): Promise<void> => transaction.patch<ApplicationDocument>(COLLECTION, id, { attachedFiles });

export async function saveApplication(
  id: string,
  baseVersion: number,
  changes: Pick<ApplicationDocument, 'core' | 'answers' | 'title' | 'requestedYuan' | 'updatedAt'>,
): Promise<number> {
  const version = baseVersion + 1;
  const isSaved = await replaceWhere<ApplicationDocument>(
    COLLECTION,
    { _id: id, version: baseVersion },
    { ...changes, version },
  );
  if (!isSaved) throw new AppError('VERSION_CONFLICT');
  return version;
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
