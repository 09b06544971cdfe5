/** What is still to be found out about a file after it was uploaded: its bytes, and WeChat's word on its content. */
import type { Evidence } from '@domain/files/schema';
import { command } from '../platform/cloud';
import { changeWhere, listDocuments, replaceWhere, type Stored } from '../platform/documents';
import type { EvidenceDocument } from './evidence-document';

const COLLECTION = 'evidence';
const dueFields = [
  'checkAfter',
  'failures',
  'integrity',
  'safety',
  'announcedSha256',
  'safetyAsks',
  'bytes',
  'fileId',
  'uploadedBy',
] as const;

/** What the timer is to look at. */
export type DueEvidence = Pick<EvidenceDocument, '_id' | (typeof dueFields)[number]>;

export const listDueEvidence = (now: string, limit: number): Promise<DueEvidence[]> =>
  listDocuments(COLLECTION, {
    where: { checkAfter: command.lte(now) },
    orderBy: [['checkAfter', 'asc']],
    limit,
    fields: [...dueFields],
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
