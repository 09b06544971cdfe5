/** The timer of uploaded files: reads what is not verified, asks for content safety, clears away what uploads left behind. */
import { createTimerEntry } from '../_server/entry/create-timer-entry';
import { checkEvidence } from '../_server/files/check-evidence';
import { cleanTickets } from '../_server/files/clean-tickets';

/** Of the 60 s this function has: no file is begun after this, and the one in hand may take what is left of `READ_MS`. */
const WORK_MS = 30_000;
const READ_MS = 50_000;

exports.main = createTimerEntry(async ({ now, runId, elapsed }) => {
  // First, because it is short: files that take long never keep it waiting.
  const cleaned = await cleanTickets(now, runId);
  const checked = await checkEvidence(
    { now, runId },
    { hasTime: () => elapsed() < WORK_MS, left: () => READ_MS - elapsed() },
  );
  return { ...checked, cleaned };
});
