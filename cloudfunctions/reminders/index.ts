/** The timer: works off what changes have caused, sends what is due, clears away what uploads left behind. */
import type { Run } from '../_server/entry/create-run-entry';
import { createTimerEntry } from '../_server/entry/create-timer-entry';
import { logError } from '../_server/entry/log';
import { type CleanReport, cleanTickets } from '../_server/files/clean-tickets';
import { runOutbox } from '../_server/outbox/run-outbox';
import { sendSubscribeMessage } from '../_server/platform/cloud';
import { createPace } from '../_server/reminders/pace';
import { runReminders } from '../_server/reminders/run-reminders';

/** Of the 60 s this function has; the rest is for the sends in hand. */
const WORK_MS = 40_000;
/** A change that concerns thousands must not hold up everybody's reminders; the next run goes on with it. */
const OUTBOX_MS = 20_000;

/** Reminders never wait for it, nor fail with it: the next run clears away what this one could not. */
async function clean({ now, runId, elapsed }: Run): Promise<CleanReport | null> {
  if (elapsed() >= WORK_MS) return null;
  try {
    return await cleanTickets(now);
  } catch (error) {
    logError(error, { requestId: runId, action: 'files:clean' });
    return null;
  }
}

/** What changes have caused comes first: it moves reminders. */
exports.main = createTimerEntry(async (timer) => {
  const { now, runId, elapsed } = timer;
  const hasTime = () => elapsed() < WORK_MS;
  const outbox = await runOutbox({ now, runId }, () => elapsed() < OUTBOX_MS);
  const clock = () => now + elapsed();
  const pace = createPace(clock);
  const report = await runReminders({ now, runId, clock, send: sendSubscribeMessage, pace, hasTime });
  return { ...report, outbox, cleaned: await clean(timer) };
});
