import type { Answers, ApplicationCore, Receipt } from '@domain/applications/schema';
import type { TimelineEvent } from '@domain/events';
import { findDocument, type Transaction } from '../platform/documents';
import { applicationSubject, type EventDocument } from './events';

/**
 * What was submitted, frozen: kept with the record of the submit (`application:<id>:<version>`), which like every record
 * is never changed afterwards. One document for both, because the submit transaction must stay small.
 */
export interface Submission {
  receipt: Receipt;
  /** The version of the application whose content this is. */
  applicationVersion: number;
  callVersion: number;
  submittedBy: string;
  core: ApplicationCore;
  answers: Answers;
  /** SHA-256 of the canonical content, so that a printed copy can be checked against it. */
  contentHash: string;
}
type SubmissionEvent = EventDocument & { submission: Submission };

const eventIdOf = (applicationId: string, version: number): string => `${applicationSubject(applicationId)}:${version}`;

/** @param version of the application after the submit, as with every record of it */
export const recordSubmissionIn = (
  transaction: Transaction,
  version: number,
  event: Omit<TimelineEvent, 'id'>,
  submission: Submission,
): Promise<void> =>
  transaction.put<SubmissionEvent>('events', { _id: `${event.subject}:${version}`, ...event, submission });

/** @param submittedVersion the version that the submission froze */
export async function findSubmission(applicationId: string, submittedVersion: number): Promise<Submission | null> {
  const event = await findDocument<SubmissionEvent>('events', eventIdOf(applicationId, submittedVersion + 1));
  return event?.submission ?? null;
}
