/** The timer that sends what is due, and then clears away what uploads left behind. */
import { createTimerEntry, type TimerRun } from '../_server/entry/create-timer-entry';
import { logError } from '../_server/entry/log';
import { type CleanReport, cleanTickets } from '../_server/files/clean-tickets';
import { sendSubscribeMessage } from '../_server/platform/cloud';
import { runReminders } from '../_server/reminders/run-reminders';

/** Of the 60 s this function has; the rest is for the plan in hand. */
const WORK_MS = 40_000;

/** Reminders never wait for it, nor fail with it: the next run clears away what this one could not. */
async function clean({ now, runId, elapsed }: TimerRun): Promise<CleanReport | null> {
  if (elapsed() >= WORK_MS) return null;
  try {
    return await cleanTickets(now);
  } catch (error) {
    logError(error, { requestId: runId, action: 'files:clean' });
    return null;
  }
}

exports.main = createTimerEntry(async (timer) => {
  const { now, runId, elapsed } = timer;
  const report = await runReminders({ now, runId, send: sendSubscribeMessage }, () => elapsed() < WORK_MS);
  return { ...report, cleaned: await clean(timer) };
});
