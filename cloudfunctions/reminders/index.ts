/** The timer: works off what changes have caused, sends what is due. */
import { createTimerEntry } from '../_server/entry/create-timer-entry';
import { runOutbox } from '../_server/outbox/run-outbox';
import { sendSubscribeMessage } from '../_server/platform/cloud';
import { runReminders } from '../_server/reminders/run-reminders';

/** Of the 60 s this function has; the rest is for the plan in hand. */
const WORK_MS = 40_000;

/** What changes have caused comes first: it moves reminders. */
exports.main = createTimerEntry(async ({ now, runId, elapsed }) => {
  const hasTime = () => elapsed() < WORK_MS;
  const outbox = await runOutbox({ now, runId }, hasTime);
  const report = await runReminders({ now, runId, send: sendSubscribeMessage }, hasTime);
  return { ...report, outbox };
});
