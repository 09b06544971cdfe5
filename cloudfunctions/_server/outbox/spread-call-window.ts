import { windowOf } from '@domain/call/window';
import { planApplicationIn } from '../handlers/applications/plan-application';
import { runTransaction } from '../platform/documents';
import { findApplicationIn, listApplicationIdsOfCall, redateApplicationIn } from '../repositories/applications';
import { type CallDocument, categoryOf, getStoredCall } from '../repositories/calls';
import type { JobDocument } from '../repositories/outbox';

const PAGE = 20;

/** One application: its own copy of the deadline, and the reminders that count from it. */
function redate(id: string, call: CallDocument, now: number): Promise<void> {
  return runTransaction(async (transaction) => {
    const application = await findApplicationIn(transaction, id);
    if (!application) return;
    const { closesBefore } = windowOf(call, categoryOf(call, application.categoryCode));
    if (application.closesBefore === closesBefore) return;
    await redateApplicationIn(transaction, id, closesBefore);
    await planApplicationIn(transaction, { ...application, closesBefore }, now);
  });
}

/** A page of the call's applications. Returns where it stopped; null when none are left. */
export async function spreadCallWindow(job: JobDocument, now: number): Promise<string | null> {
  const call = await getStoredCall(job.subjectId);
  const ids = await listApplicationIdsOfCall(job.subjectId, job.cursor, PAGE);
  for (const id of ids) await redate(id, call, now);
  return ids.length < PAGE ? null : (ids.at(-1) ?? null);
}
