/** Works off the files that are still to be looked at: one after the other, so that one file's chunk is in memory. */
import { CHECK_RETRY_MS, CHECKS_PER_RUN, READ_URL_SECONDS } from '@domain/constants';
import { MS_PER_DAY, toInstant } from '@domain/time';
import { logError } from '../entry/log';
import { signReadUrls } from '../platform/cloud';
import { claimEvidence, type DueEvidence, listDueEvidence } from '../repositories/evidence-checks';
import { askSafety } from './ask-safety';
import { verifyObject } from './verify-object';

export interface CheckReport {
  due: number;
  worked: number;
  failed: number;
  /** Left to the next run, because this one's time was up. */
  left: number;
}

interface Time {
  /** Whether another file may be begun. */
  hasTime(): boolean;
  /** Milliseconds for the one in hand. */
  left(): number;
}

/** Each try waits twice as long as the one before. */
const retryAfter = (failures: number, now: number): string =>
  toInstant(now + Math.min(CHECK_RETRY_MS * 2 ** failures, MS_PER_DAY));

/** Whoever claims it is alone with it; if the run dies, the claim ends and another tries. */
async function check(due: DueEvidence, url: string | undefined, now: number, time: Time): Promise<void> {
  const claim = { checkAfter: retryAfter(due.failures, now), failures: due.failures + 1 };
  if (!(await claimEvidence(due, claim))) return;
  // The platform may not give one for a moment; what it read and found wrong is another matter.
  if (!url) throw new Error('no address to read the file by');
  const isSound = due.integrity !== 'pending' || (await verifyObject(due, { url, now, timeoutMs: time.left() }));
  if (isSound && due.safety === 'pending') await askSafety(due, { url, now });
}

export async function checkEvidence({ now, runId }: { now: number; runId: string }, time: Time): Promise<CheckReport> {
  const files = await listDueEvidence(toInstant(now), CHECKS_PER_RUN);
  const urls = await signReadUrls(
    files.map(({ fileId }) => fileId),
    READ_URL_SECONDS,
  );
  const report: CheckReport = { due: files.length, worked: 0, failed: 0, left: 0 };
  for (const file of files) {
    if (!time.hasTime()) {
      report.left = files.length - report.worked - report.failed;
      break;
    }
    try {
      await check(file, urls.get(file.fileId), now, time);
      report.worked += 1;
    } catch (error) {
      report.failed += 1;
      logError(error, { requestId: runId, action: `evidence:${file._id}` });
    }
  }
  return report;
}
