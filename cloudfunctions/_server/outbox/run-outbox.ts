import { toInstant } from '@domain/time';
import type { Context } from '../context';
import { logError } from '../entry/log';
import { advanceJob, type JobDocument, listDueJobs } from '../repositories/outbox';
import { spreadBroadcast } from './spread-broadcast';
import { spreadCallWindow } from './spread-call-window';
import { spreadContactPerson } from './spread-contact-person';

const JOBS_PER_RUN = 20;

type Work = (job: JobDocument, now: number) => Promise<string | null>;
const works: Record<JobDocument['kind'], Work> = {
  'call-window': spreadCallWindow,
  'contact-person': spreadContactPerson,
  broadcast: spreadBroadcast,
};

/** Page by page until the job is done, another run has taken it over, or the time is up. */
async function workOff(job: JobDocument, now: number, hasTime: () => boolean): Promise<void> {
  let current = job;
  while (hasTime()) {
    const cursor = await works[current.kind](current, now);
    const dueAt = cursor === null ? null : current.dueAt;
    if (!(await advanceJob(current, { cursor, dueAt })) || dueAt === null) return;
    current = { ...current, cursor };
  }
}

/** Of an action's time; whoever tapped waits for it. */
const AT_ONCE_MS = 3000;

/** Right after the change that caused it, as far as it gets; the timer goes on with the rest. */
export async function workOffAtOnce(
  job: JobDocument,
  { now, requestId }: Pick<Context, 'now' | 'requestId'>,
): Promise<void> {
  const began = performance.now();
  try {
    await workOff(job, now, () => performance.now() - began < AT_ONCE_MS);
  } catch (error) {
    logError(error, { requestId, action: `outbox:${job._id}` });
  }
}

/** Works off what earlier changes have caused; a job that fails is tried again by the next run. */
export async function runOutbox(
  { now, runId }: { now: number; runId: string },
  hasTime: () => boolean,
): Promise<{ jobs: number; failed: number }> {
  const jobs = await listDueJobs(toInstant(now), JOBS_PER_RUN);
  let failed = 0;
  for (const job of jobs) {
    try {
      await workOff(job, now, hasTime);
    } catch (error) {
      failed += 1;
      logError(error, { requestId: runId, action: `outbox:${job._id}` });
    }
  }
  return { jobs: jobs.length, failed };
}
