import type { Answers, ApplicationCore, Receipt } from '@domain/applications/schema';
import type { Stored, Transaction } from '../platform/documents';

/** What was submitted, frozen: `<applicationId>:<submissionNo>`. Never changed afterwards. */
export interface SubmissionDocument extends Stored {
  applicationId: string;
  applicationVersion: number;
  callSlug: string;
  callVersion: number;
  categoryCode: string;
  organizationId: string;
  submittedBy: string;
  receipt: Receipt;
  core: ApplicationCore;
  answers: Answers;
  /** SHA-256 of the canonical content, so that a printed copy can be checked against it. */
  contentHash: string;
}

export const submissionId = (applicationId: string, submissionNo: number): string => `${applicationId}:${submissionNo}`;

export const putSubmissionIn = (transaction: Transaction, submission: SubmissionDocument): Promise<void> =>
  transaction.put('submissions', submission);
