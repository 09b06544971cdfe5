import { READ_URL_SECONDS } from '@domain/constants';
import type { Evidence } from '@domain/files/schema';
import { mayOpen, type Reader } from '@domain/files/standing';
import { signReadUrls } from '../platform/cloud';
import { type EvidenceListing, toEvidence } from '../repositories/evidence';

/** Files as somebody may see them: with an address that expires, except where what was found unsafe is not for her. */
export async function presentEvidence(files: readonly EvidenceListing[], reader: Reader): Promise<Evidence[]> {
  const open = files.filter((file) => mayOpen(file, reader));
  const urls = await signReadUrls(
    open.map(({ fileId }) => fileId),
    READ_URL_SECONDS,
  );
  const addressOf = (file: EvidenceListing) => (mayOpen(file, reader) ? (urls.get(file.fileId) ?? null) : null);
  return files.map((file) => toEvidence(file, addressOf(file)));
}
