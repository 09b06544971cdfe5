import { MAX_PAGE } from '@domain/constants';
import type { Evidence } from '@domain/files/schema';
import { command } from '../platform/cloud';
import { findDocument, listDocuments, type Stored, type Transaction } from '../platform/documents';

/** `_id` is the upload ticket's: a file is attached once. Addresses expire, so the file's id is what is kept. */
export interface EvidenceDocument extends Stored, Omit<Evidence, 'id' | 'url'> {
  fileId: string;
  uploadedBy: string;
}

const COLLECTION = 'evidence';
const fields = [
  'subject',
  'slot',
  'shot',
  'activityId',
  'caption',
  'rank',
  'takenAt',
  'takenFrom',
  'sha256',
  'integrity',
  'safety',
  'flags',
  'name',
  'contentType',
  'bytes',
  'verification',
  'uploadedAt',
  'fileId',
  'uploadedBy',
];

export const toEvidence = (
  { _id, fileId: _fileId, uploadedBy: _uploadedBy, ...evidence }: EvidenceDocument,
  url: string | null,
): Evidence => ({ id: _id, ...evidence, url });

export const findEvidence = (id: string): Promise<EvidenceDocument | null> => findDocument(COLLECTION, id);

export const findEvidenceIn = (transaction: Transaction, id: string): Promise<EvidenceDocument | null> =>
  transaction.find(COLLECTION, id);

export const putEvidenceIn = (transaction: Transaction, evidence: EvidenceDocument): Promise<void> =>
  transaction.put(COLLECTION, evidence);

export const removeEvidenceIn = (transaction: Transaction, id: string): Promise<void> =>
  transaction.remove(COLLECTION, id);

/** `2026-04-15T10:00:00.000+08:00#<id>`: files of the same moment follow each other by id. */
const keyOf = ({ uploadedAt, _id }: EvidenceDocument): string => `${uploadedAt}#${_id}`;

/** One page in the order of uploading, and the key that the next one begins after. */
export async function listEvidence(
  subject: string,
  { slot, after }: { slot?: string | undefined; after?: string | undefined } = {},
): Promise<{ files: EvidenceDocument[]; next: string | null }> {
  const [since] = (after ?? '').split('#');
  const documents = await listDocuments<EvidenceDocument>(COLLECTION, {
    where: {
      subject,
      ...(slot === undefined ? {} : { slot }),
      ...(since ? { uploadedAt: command.gte(since) } : {}),
    },
    orderBy: [
      ['uploadedAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit: MAX_PAGE,
    fields,
  });
  const files = after === undefined ? documents : documents.filter((file) => keyOf(file) > after);
  const last = documents.at(-1);
  return { files, next: documents.length === MAX_PAGE && last ? keyOf(last) : null };
}

/** All of a subject's files in the order of uploading; one query for a hundred. */
export async function listAllEvidence(subject: string): Promise<EvidenceDocument[]> {
  const found: EvidenceDocument[] = [];
  for (let after: string | undefined; ; ) {
    const { files, next } = await listEvidence(subject, { after });
    found.push(...files);
    if (next === null) return found;
    after = next;
  }
}
