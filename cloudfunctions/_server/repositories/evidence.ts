import { MAX_PAGE } from '@domain/constants';
import type { Evidence } from '@domain/projects/schema';
import { findDocument, listDocuments, type Stored, type Transaction } from '../platform/documents';

/** `_id` is the upload ticket's: a file is attached once. Addresses expire, so the file's id is what is kept. */
export interface EvidenceDocument extends Stored, Omit<Evidence, 'id' | 'url'> {
  fileId: string;
  uploadedBy: string;
}

export const toEvidence = (
  { _id, fileId: _fileId, uploadedBy: _uploadedBy, ...evidence }: EvidenceDocument,
  url: string | null,
): Evidence => ({ id: _id, ...evidence, url });

export const findEvidence = (id: string): Promise<EvidenceDocument | null> => findDocument('evidence', id);

export const putEvidenceIn = (transaction: Transaction, evidence: EvidenceDocument): Promise<void> =>
  transaction.put('evidence', evidence);

export const listProjectEvidence = (projectId: string): Promise<EvidenceDocument[]> =>
  listDocuments('evidence', {
    where: { projectId },
    orderBy: [['uploadedAt', 'asc']],
    limit: MAX_PAGE,
    fields: ['projectId', 'itemId', 'shot', 'contentType', 'bytes', 'uploadedAt', 'fileId', 'uploadedBy'],
  });
