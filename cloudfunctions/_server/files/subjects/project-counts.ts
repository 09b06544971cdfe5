/** What a project's own document keeps of its files: how many of each sort, and which bytes. Pure. */
import type { Evidence } from '@domain/files/schema';
import { countId } from '@domain/files/slots';
import type { EvidenceDocument } from '../../repositories/evidence-document';
import { type EvidenceCount, fileCountOf, type ProjectDocument } from '../../repositories/projects';
import type { FileChange, FilePlace } from './subject-files';

/** Enough of a SHA-256 to know a file again among a few hundred. */
const KEY_LENGTH = 16;
/** A file whose bytes are not known yet, or are not what they should be: like none. */
const UNKNOWN = '';

export function hashKeyOf({
  integrity,
  sha256,
  announcedSha256,
}: Pick<Evidence, 'integrity' | 'sha256'> & Partial<Pick<EvidenceDocument, 'announcedSha256'>>): string {
  if (integrity === 'mismatch') return UNKNOWN;
  return (sha256 ?? announcedSha256 ?? UNKNOWN).slice(0, KEY_LENGTH);
}

function changeCount(counts: readonly EvidenceCount[], { slot, shot, activityId }: FilePlace, by: 1 | -1) {
  const itemId = countId(slot);
  const isSame = (entry: EvidenceCount) =>
    entry.itemId === itemId && entry.shot === shot && (entry.activityId ?? null) === activityId;
  const count = (counts.find(isSame)?.count ?? 0) + by;
  const others = counts.filter((entry) => !isSame(entry));
  return count > 0 ? [...others, { itemId, shot, activityId, count }] : others;
}

const without = (keys: readonly string[], key: string): string[] => {
  const at = keys.indexOf(key);
  return keys.filter((_, index) => index !== at);
};

export function changeKeys(keys: readonly string[], gone: string | null, come: string | null): string[] {
  const left = gone === null ? [...keys] : without(keys, gone);
  return come === null ? left : [...left, come];
}

export const hasKey = ({ fileHashes = [] }: ProjectDocument, key: string): boolean =>
  key !== UNKNOWN && fileHashes.includes(key);

export function changeCounts(
  counts: readonly EvidenceCount[],
  { from, to }: Pick<FileChange, 'from' | 'to'>,
): EvidenceCount[] {
  const left = from ? changeCount(counts, from, -1) : [...counts];
  return to ? changeCount(left, to, 1) : left;
}

export const countIn = (counts: readonly EvidenceCount[], slot: string): number => fileCountOf(counts, countId(slot));

/** All files of the project, those that stopped counting too. */
export const totalCountOf = ({ evidenceCounts, fileHashes = [] }: ProjectDocument): number =>
  Math.max(
    fileHashes.length,
    evidenceCounts.reduce((sum, { count }) => sum + count, 0),
  );
