import { READ_URL_SECONDS } from '@domain/constants';
import { flagsOf } from '@domain/files/flags';
import type { Evidence } from '@domain/files/schema';
import { mayOpen } from '@domain/files/standing';
import { signReadUrls } from '../platform/cloud';
import { type EvidenceListing, toEvidence } from '../repositories/evidence-document';
import type { Reading } from './subjects/subject-files';

/** As it is now: what is said of its day follows the activity, wherever that was moved to. */
export const showEvidence = (
  file: EvidenceListing,
  url: string | null,
  { activityOf }: Pick<Reading, 'activityOf'>,
): Evidence => {
  const shown = toEvidence(file, url);
  return { ...shown, flags: flagsOf(shown, activityOf(shown.activityId)) };
};

/** Files as somebody may see them: with an address that expires, except where what was found unsafe is not for her. */
export async function presentEvidence(files: readonly EvidenceListing[], reading: Reading): Promise<Evidence[]> {
  const open = files.filter((file) => mayOpen(file, reading.reader));
  const urls = await signReadUrls(
    open.map(({ fileId }) => fileId),
    READ_URL_SECONDS,
  );
  const addressOf = (file: EvidenceListing) => (mayOpen(file, reading.reader) ? (urls.get(file.fileId) ?? null) : null);
  return files.map((file) => showEvidence(file, addressOf(file), reading));
}
