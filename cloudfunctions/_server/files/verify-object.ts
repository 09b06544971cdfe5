/** Reads a large file whole, chunk by chunk, and settles whether it is what the phone announced. */
import { runTransaction } from '../platform/documents';
import { findEvidenceIn, patchEvidenceIn } from '../repositories/evidence';
import type { DueEvidence } from '../repositories/evidence-checks';
import { streamSha256 } from './inspect-object';
import { noteHashIn } from './note-hash';
import { objectTo } from './object-to';

interface Reading {
  url: string;
  now: number;
  timeoutMs: number;
}

/** False where the file stopped counting, or is gone: nothing else is to be asked about it. */
export async function verifyObject(due: DueEvidence, { url, now, timeoutMs }: Reading): Promise<boolean> {
  const read = await streamSha256(url, timeoutMs);
  const isAsAnnounced =
    read !== null && read.bytes === due.bytes && (due.announcedSha256 ?? read.sha256) === read.sha256;
  if (!isAsAnnounced) {
    await objectTo(due._id, 'mismatch', { sha256: read?.sha256 ?? null }, now);
    return false;
  }
  return runTransaction(async (transaction) => {
    const held = await findEvidenceIn(transaction, due._id);
    if (held?.integrity !== 'pending') return false;
    const verified = { ...held, integrity: 'verified', sha256: read.sha256 } as const;
    const isDuplicate = held.announcedSha256 === null && (await noteHashIn(transaction, held, verified, now));
    await patchEvidenceIn(transaction, due._id, {
      integrity: 'verified',
      sha256: read.sha256,
      flags: isDuplicate && !held.flags.includes('duplicate') ? ['duplicate', ...held.flags] : held.flags,
      // A picture is asked about next, and says itself when it is looked at again.
      ...(held.safety === 'pending' ? {} : { checkAfter: null }),
      failures: 0,
    });
    return true;
  });
}
