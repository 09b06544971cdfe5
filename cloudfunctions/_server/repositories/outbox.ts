import { command } from '../platform/cloud';
import { findDocument, listDocuments, replaceWhere, type Stored, type Transaction } from '../platform/documents';

/**
 * Work that a change causes elsewhere, written with the change and worked off by the timer. Doing it twice does no harm:
 * a job says what has changed, and whoever works on it reads how things are now.
 */
export interface JobDocument extends Stored {
  kind: 'call-window' | 'contact-person' | 'broadcast';
  subjectId: string;
  /** Where the last run stopped; null: from the start. */
  cursor: string | null;
  at: string;
  /** When to look at it; null once it is done. */
  dueAt: string | null;
}

const COLLECTION = 'outbox';

/** Answers it as it is stored. */
export async function addJobIn(
  transaction: Transaction,
  { kind, subjectId, version, at }: Pick<JobDocument, 'kind' | 'subjectId' | 'at'> & { version: number },
): Promise<JobDocument> {
  const job = { _id: `${kind}:${subjectId}:${version}`, kind, subjectId, cursor: null, at, dueAt: at };
  await transaction.put<JobDocument>(COLLECTION, job);
  return job;
}

export const listDueJobs = (now: string, limit: number): Promise<JobDocument[]> =>
  listDocuments(COLLECTION, {
    where: { dueAt: command.lte(now) },
    orderBy: [['dueAt', 'asc']],
    limit,
    fields: ['kind', 'subjectId', 'cursor', 'at', 'dueAt'],
  });

export const findJob = (id: string): Promise<JobDocument | null> => findDocument(COLLECTION, id);

/** False when another run was quicker; what it did need not be done again. */
export const advanceJob = (
  job: Pick<JobDocument, '_id' | 'cursor'>,
  changes: Pick<JobDocument, 'cursor' | 'dueAt'>,
): Promise<boolean> => replaceWhere<JobDocument>(COLLECTION, { _id: job._id, cursor: job.cursor }, changes);
