/** A file as it is stored, and as it is shown. */
import type { Evidence, Subject } from '@domain/files/schema';
import type { Stored } from '../platform/documents';

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

/** As lists hold it. */
export type EvidenceListing = Omit<EvidenceDocument, 'owner' | keyof EvidenceChecks>;

export function toEvidence(document: EvidenceListing, url: string | null): Evidence {
  const whole = { ...plainEvidence, ...document };
  const { _id: id, subject, slot, shot, activityId, caption, rank, takenAt, takenFrom } = whole;
  const { sha256, integrity, safety, flags, name, contentType, bytes, verification, uploadedAt } = whole;
  return {
    ...{ id, subject, slot, shot, activityId, caption, rank, takenAt, takenFrom, sha256, integrity, safety, flags },
    ...{ name, contentType, bytes, verification, uploadedAt, url },
  };
}
