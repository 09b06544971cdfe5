import { windowOf } from '@domain/call/window';
import { planApplicationIn } from '../handlers/applications/plan-application';
import { planFollowIn } from '../handlers/calls/plan-follow';
import { runTransaction } from '../platform/documents';
import { findApplicationIn, listApplicationIdsOfCall, redateApplicationIn } from '../repositories/applications';
import { type CallDocument, categoryOf, getStoredCall } from '../repositories/calls';
import { findFollowIn, listFollowIdsOfCall } from '../repositories/follows';
import type { JobDocument } from '../repositories/outbox';
import { type Stage, workPage } from './page-of-stages';

/** The application's own copy of the deadline, and the reminders that count from it. */
const applicationsOf = (call: CallDocument, now: number): Stage => ({
  listIds: (after, limit) => listApplicationIdsOfCall(call._id, after, limit),
  work: (id) =>
    runTransaction(async (transaction) => {
      const application = await findApplicationIn(transaction, id);
      if (!application) return;
      const { closesBefore } = windowOf(call, categoryOf(call, application.categoryCode));
      if (application.closesBefore === closesBefore) return;
      await redateApplicationIn(transaction, id, closesBefore);
      await planApplicationIn(transaction, { ...application, closesBefore }, now);
    }),
});

/** The reminders of whoever follows the call. */
const followsOf = (call: CallDocument, now: number): Stage => ({
  listIds: (after, limit) => listFollowIdsOfCall(call._id, after, limit),
  work: (id) =>
    runTransaction(async (transaction) => {
      const follow = await findFollowIn(transaction, id);
      if (follow) await planFollowIn(transaction, call, follow, now);
    }),
});

/** A page of what copied the call's dates. Answers where it stopped; null when nothing is left. */
export async function spreadCallWindow(job: JobDocument, now: number): Promise<string | null> {
  const call = await getStoredCall(job.subjectId);
  return workPage([applicationsOf(call, now), followsOf(call, now)], job.cursor);
}
