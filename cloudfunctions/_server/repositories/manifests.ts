import type { Manifest } from '@domain/acceptance/schema';
import { findDocument, type Stored, type Transaction } from '../platform/documents';

/** What was handed in, frozen: `<projectId>:<submissionNo>`, written with the submit and never changed afterwards. */
interface ManifestDocument extends Stored {
  projectId: string;
  /** The version of the project whose content this is; a repeated submit of it gets the same list. */
  projectVersion: number;
  submittedBy: string;
  manifest: Manifest;
}

const COLLECTION = 'manifests';
const idOf = (projectId: string, submissionNo: number): string => `${projectId}:${submissionNo}`;

export const findManifest = (projectId: string, submissionNo: number): Promise<ManifestDocument | null> =>
  findDocument(COLLECTION, idOf(projectId, submissionNo));

export const findManifestIn = (
  transaction: Transaction,
  projectId: string,
  submissionNo: number,
): Promise<ManifestDocument | null> => transaction.find(COLLECTION, idOf(projectId, submissionNo));

export const putManifestIn = (transaction: Transaction, document: Omit<ManifestDocument, '_id'>): Promise<void> =>
  transaction.put<ManifestDocument>(COLLECTION, {
    _id: idOf(document.projectId, document.manifest.submissionNo),
    ...document,
  });
