/** Asks the platform whether a picture is fit to be shown; its answer comes to the function `safety`. */
import { MAX_SAFETY_ASKS, SAFETY_ANSWER_MS } from '@domain/constants';
import { toInstant } from '@domain/time';
import { checkMedia } from '../platform/cloud';
import { type DueEvidence, noteSafety } from '../repositories/evidence-checks';

/** A picture that the platform does not look at after so many requests is left to the officer's eye. */
export async function askSafety(
  { _id, safetyAsks, uploadedBy }: DueEvidence,
  { url, now }: { url: string; now: number },
): Promise<void> {
  if (safetyAsks >= MAX_SAFETY_ASKS) {
    await noteSafety(_id, { safety: 'staff', checkAfter: null });
    return;
  }
  const asked = { safetyAsks: safetyAsks + 1, checkAfter: toInstant(now + SAFETY_ANSWER_MS), failures: 0 };
  // Counted before it is asked: what is refused (her last visit is over two hours ago [O]) is tried again as rarely.
  if (!(await noteSafety(_id, asked))) return;
  await noteSafety(_id, { safetyTraceId: await checkMedia(url, uploadedBy) });
}
