import { MAX_PAGE } from '@domain/constants';
import { command } from '../platform/cloud';
import { findDocument, listDocuments, replaceWhere, type Transaction } from '../platform/documents';
import { type EvidenceDocument, type EvidenceListing, plainEvidence, uncheckedEvidence } from './evidence-document';

const COLLECTION = 'evidence';
const fields = [
  'subject',
  'slot',
  'shot',
  ...Object.keys(plainEvidence),
  'name',
  'contentType',
  'bytes',
  'verification',
  'uploadedAt',
  'fileId',
  'uploadedBy',
];
const complete = (document: EvidenceDocument | null): EvidenceDocument | null =>
  document && { ...plainEvidence, ...uncheckedEvidence, ...document };

export const findEvidence = async (id: string): Promise<EvidenceDocument | null> =>
  complete(await findDocument<EvidenceDocument>(COLLECTION, id));

export const findEvidenceIn = async (transaction: Transaction, id: string): Promise<EvidenceDocument | null> =>
  complete(await transaction.find<EvidenceDocument>(COLLECTION, id));

export const putEvidenceIn = (transaction: Transaction, evidence: EvidenceDocument): Promise<void> =>
  transaction.put(COLLECTION, evidence);

export const patchEvidenceIn = (
  transaction: Transaction,
  id: string,
  changes: Partial<Omit<EvidenceDocument, '_id'>>,
): Promise<void> => transaction.patch<EvidenceDocument>(COLLECTION, id, changes);

export const removeEvidenceIn = (transaction: Transaction, id: string): Promise<void> =>
  transaction.remove(COLLECTION, id);

/** Its place among the files of its slot; false when it was removed meanwhile. */
export const rankEvidence = (
  { _id, subject, slot }: Pick<EvidenceDocument, '_id' | 'subject' | 'slot'>,
  rank: number,
): Promise<boolean> => replaceWhere<EvidenceDocument>(COLLECTION, { _id, subject, slot }, { rank });

/** `-3#2026-04-15T10:00:00.000+08:00#<id>`: by rank, then by upload; files of the same moment follow each other by id. */
const keyOf = ({ rank, uploadedAt, _id }: EvidenceListing): string => `${rank}#${uploadedAt}#${_id}`;
const isAfter = ({ uploadedAt, _id }: EvidenceListing, [, at = '', id = '']: readonly string[]): boolean =>
  uploadedAt > at || (uploadedAt === at && _id > id);

const listWhere = (where: Record<string, unknown>, limit: number): Promise<EvidenceListing[]> =>
  listDocuments<EvidenceListing>(COLLECTION, {
    where,
    orderBy: [
      ['rank', 'asc'],
      ['uploadedAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
    fields,
  });

/** What follows `after`: first the rest of its rank, then the higher ranks. */
async function listAfter(
  place: Record<string, unknown>,
  after: string,
): Promise<{ files: EvidenceListing[]; read: number }> {
  const key = after.split('#');
  const [rank = '', since = ''] = key;
  const same = await listWhere({ ...place, rank: Number(rank), uploadedAt: command.gte(since) }, MAX_PAGE);
  const files = same.filter((file) => isAfter(file, key));
  if (same.length === MAX_PAGE) return { files, read: MAX_PAGE };
  const higher = await listWhere({ ...place, rank: command.gt(Number(rank)) }, MAX_PAGE - files.length);
  return { files: [...files, ...higher], read: files.length + higher.length };
}

/** One page, and the key that the next one begins after. */
export async function listEvidence(
  subject: string,
  {
    slot,
    activityId,
    after,
  }: { slot?: string | undefined; activityId?: string | undefined; after?: string | undefined } = {},
): Promise<{ files: EvidenceListing[]; next: string | null }> {
  const place = {
    subject,
    ...(slot === undefined ? {} : { slot }),
    ...(activityId === undefined ? {} : { activityId }),
  };
  const first = async () => {
    const files = await listWhere(place, MAX_PAGE);
    return { files, read: files.length };
  };
  const { files, read } = after === undefined ? await first() : await listAfter(place, after);
  const last = files.at(-1);
  return { files, next: read === MAX_PAGE && last ? keyOf(last) : null };
}

/** The oldest other file of the same bytes. */
export async function findTwin({
  _id,
  subject,
  sha256,
}: Pick<EvidenceDocument, '_id' | 'subject' | 'sha256'>): Promise<Pick<EvidenceDocument, '_id' | 'flags'> | null> {
  if (sha256 === null) return null;
  const twins = await listDocuments<Pick<EvidenceDocument, '_id' | 'flags'>>(COLLECTION, {
    where: { subject, sha256 },
    orderBy: [['uploadedAt', 'asc']],
    limit: 2,
    fields: ['flags'],
  });
  return twins.find((twin) => twin._id !== _id) ?? null;
}

/** All of a subject's files in the order of uploading; one query for a hundred. */
export async function listAllEvidence(subject: string): Promise<EvidenceListing[]> {
  const found: EvidenceListing[] = [];
  for (let after: string | undefined; ; ) {
    const { files, next } = await listEvidence(subject, { after });
    found.push(...files);
    if (next === null) return found;
    after = next;
  }
}
