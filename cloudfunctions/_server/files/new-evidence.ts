/** The record of an uploaded file, as the bytes, the ticket and the subject make it. */
import { lengthRefusal } from '@domain/files/mp4-duration';
import { subjectKey } from '@domain/files/schema';
import { firstSafety } from '@domain/files/standing';
import { toInstant } from '@domain/time';
import { type EvidenceDocument, plainEvidence, uncheckedEvidence } from '../repositories/evidence-document';
import type { TicketDocument } from '../repositories/upload-tickets';
import { type Inspected, UnfitFile } from './inspect-upload';
import { hashKeyOf } from './subjects/project-counts';
import type { OpenSubject, Slot } from './subjects/subject-files';

interface Upload {
  ticket: TicketDocument;
  inspected: Inspected;
  fileId: string;
  now: number;
}

/** A film of a length that nobody asked for. */
export function requireLength({ seconds: limits, title }: Slot, { contentType, seconds }: Inspected): void {
  const refusal = limits && contentType === 'video/mp4' ? lengthRefusal(seconds, limits) : null;
  if (refusal !== null) throw new UnfitFile(`“${title}”：${refusal}`);
}

export function newEvidence(subject: OpenSubject, { ticket, inspected, fileId, now }: Upload): EvidenceDocument {
  const { _id, subject: owner, slot, shot, name, bytes, openid, details, sha256: announcedSha256 } = ticket;
  const { contentType, verification, sha256, integrity } = inspected;
  const safety = firstSafety({ contentType, bytes });
  const at = toInstant(now);
  const isDuplicate = subject.hasFile(hashKeyOf({ integrity, sha256, announcedSha256 }));
  return {
    _id,
    subject: subjectKey(owner),
    owner,
    ...{ slot, shot, name, bytes, contentType, verification },
    ...plainEvidence,
    ...details,
    ...{ sha256, integrity, safety },
    flags: isDuplicate ? ['duplicate'] : [],
    uploadedAt: at,
    fileId,
    uploadedBy: openid,
    ...uncheckedEvidence,
    checkAfter: integrity === 'pending' || safety === 'pending' ? at : null,
    announcedSha256,
  };
}
