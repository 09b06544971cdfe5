/** The timer: works off what changes have caused, sends what is due. */
import { createTimerEntry } from '../_server/entry/create-timer-entry';
import { runOutbox } from '../_server/outbox/run-outbox';
import { sendSubscribeMessage } from '../_server/platform/cloud';
import { createPace } from '../_server/reminders/pace';
import { runReminders } from '../_server/reminders/run-reminders';

/** Of the 60 s this function has; the rest is for the sends in hand. */
const WORK_MS = 40_000;
/** A change that concerns thousands must not hold up everybody's reminders; the next run goes on with it. */
const OUTBOX_MS = 20_000;

/** What changes have caused comes first: it moves reminders. */
exports.main = createTimerEntry(async ({ now, runId, elapsed }) => {
  const hasTime = () => elapsed() < WORK_MS;
  const outbox = await runOutbox({ now, runId }, () => elapsed() < OUTBOX_MS);
  const clock = () => now + elapsed();
  const pace = createPace(clock);
  const report = await runReminders({ now, runId, clock, send: sendSubscribeMessage, pace, hasTime });
  return { ...report, outbox };
});
