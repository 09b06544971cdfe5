import { MAX_PAGE } from '@domain/constants';
import type { Evidence, Subject } from '@domain/files/schema';
import { command } from '../platform/cloud';
import {
  changeWhere,
  findDocument,
  listDocuments,
  replaceWhere,
  type Stored,
  type Transaction,
} from '../platform/documents';

/** What only the server knows of a file: what is still to be looked at, and when. */
export interface EvidenceChecks {
  /** The timer looks at it from then on; null: nothing is left to do. */
  checkAfter: string | null;
  /** How often reading it was tried in vain. */
  failures: number;
  /** What the phone said of the bytes that are not read yet. */
  announcedSha256: string | null;
  /** The content check that is under way. Nobody can guess it, so its answer proves where it comes from. */
  safetyTraceId: string | null;
  safetyAsks: number;
}

/** `_id` is the upload ticket's: a file is attached once. Addresses expire, so the file's id is what is kept. */
export interface EvidenceDocument extends Stored, Omit<Evidence, 'id' | 'url'>, EvidenceChecks {
  owner: Subject;
  fileId: string;
  uploadedBy: string;
}

/** What was not said or done; also for documents written before it was kept. */
export const plainEvidence = {
  activityId: null,
  caption: null,
  rank: 0,
  takenAt: null,
  takenFrom: null,
  sha256: null,
  integrity: 'verified',
  safety: 'staff',
  flags: [],
} satisfies Partial<Evidence>;

export const uncheckedEvidence: EvidenceChecks = {
  checkAfter: null,
  failures: 0,
  announcedSha256: null,
  safetyTraceId: null,
  safetyAsks: 0,
};

const COLLECTION = 'evidence';
const shownFields = [
  'subject',
  'slot',
  'shot',
  ...Object.keys(plainEvidence),
  'name',
  'contentType',
  'bytes',
  'verification',
  'uploadedAt',
];
const fields = [...shownFields, 'fileId', 'uploadedBy'];
/** As lists hold it. */
export type EvidenceListing = Omit<EvidenceDocument, 'owner' | keyof EvidenceChecks>;

export function toEvidence(document: EvidenceListing, url: string | null): Evidence {
  const {
    _id: id,
    subject,
    slot,
    shot,
    activityId,
    caption,
    rank,
    takenAt,
    takenFrom,
  } = { ...plainEvidence, ...document };
  const { sha256, integrity, safety, flags } = { ...plainEvidence, ...document };
  const { name, contentType, bytes, verification, uploadedAt } = document;
  return {
    ...{ id, subject, slot, shot, activityId, caption, rank, takenAt, takenFrom, sha256, integrity, safety, flags },
    ...{ name, contentType, bytes, verification, uploadedAt, url },
  };
}

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

/** What the timer is to look at. */
export type DueEvidence = Pick<
  EvidenceDocument,
  | '_id'
  | 'checkAfter'
  | 'failures'
  | 'integrity'
  | 'safety'
  | 'announcedSha256'
  | 'safetyAsks'
  | 'bytes'
  | 'fileId'
  | 'uploadedBy'
>;

export const listDueEvidence = (now: string, limit: number): Promise<DueEvidence[]> =>
  listDocuments(COLLECTION, {
    where: { checkAfter: command.lte(now) },
    orderBy: [['checkAfter', 'asc']],
    limit,
    fields: [
      'checkAfter',
      'failures',
      'integrity',
      'safety',
      'announcedSha256',
      'safetyAsks',
      'bytes',
      'fileId',
      'uploadedBy',
    ],
  });

/** True for exactly one of the runs that saw it due. */
export const claimEvidence = (
  { _id, checkAfter }: Pick<EvidenceDocument, '_id' | 'checkAfter'>,
  changes: Pick<EvidenceDocument, 'checkAfter' | 'failures'>,
): Promise<boolean> => replaceWhere<EvidenceDocument>(COLLECTION, { _id, checkAfter }, changes);

/** What is noted of the content check; false when the file was removed, or judged meanwhile. */
export const noteSafety = (
  id: string,
  changes: Partial<Pick<EvidenceDocument, 'safety' | 'safetyTraceId' | 'safetyAsks' | 'checkAfter' | 'failures'>>,
): Promise<boolean> => replaceWhere<EvidenceDocument>(COLLECTION, { _id: id, safety: 'pending' }, changes);

/** False when it was judged otherwise meanwhile. An answer that comes after it was left to the officers is still one. */
export const passSafety = (id: string): Promise<boolean> =>
  changeWhere(
    COLLECTION,
    { _id: id, safety: command.in(['pending', 'staff']) },
    { safety: 'passed' satisfies Evidence['safety'], checkAfter: null },
  );

export async function findByTrace(safetyTraceId: string): Promise<string | null> {
  const [found] = await listDocuments<Stored>(COLLECTION, { where: { safetyTraceId }, limit: 1, fields: ['_id'] });
  return found?._id ?? null;
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
