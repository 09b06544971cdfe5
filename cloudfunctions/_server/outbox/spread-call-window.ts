import { windowOf } from '@domain/call/window';
import { planApplicationIn } from '../handlers/applications/plan-application';
import { planFollowIn } from '../handlers/calls/plan-follow';
import { runTransaction } from '../platform/documents';
import { findApplicationIn, listApplicationIdsOfCall, redateApplicationIn } from '../repositories/applications';
import { type CallDocument, categoryOf, getStoredCall } from '../repositories/calls';
import { findFollowIn, listFollowIdsOfCall } from '../repositories/follows';
import type { JobDocument } from '../repositories/outbox';

const PAGE = 20;

interface Copies {
  listIds(slug: string, after: string | null, limit: number): Promise<string[]>;
  redate(id: string, call: CallDocument, now: number): Promise<void>;
}

/** The application's own copy of the deadline, and the reminders that count from it. */
const applications: Copies = {
  listIds: listApplicationIdsOfCall,
  redate: (id, call, now) =>
    runTransaction(async (transaction) => {
      const application = await findApplicationIn(transaction, id);
      if (!application) return;
      const { closesBefore } = windowOf(call, categoryOf(call, application.categoryCode));
      if (application.closesBefore === closesBefore) return;
      await redateApplicationIn(transaction, id, closesBefore);
      await planApplicationIn(transaction, { ...application, closesBefore }, now);
    }),
};

/** The reminders of whoever follows the call. */
const follows: Copies = {
  listIds: listFollowIdsOfCall,
  redate: (id, call, now) =>
    runTransaction(async (transaction) => {
      const follow = await findFollowIn(transaction, id);
      if (follow) await planFollowIn(transaction, call, follow, now);
    }),
};

const stages = [applications, follows];

/** `1:<id>`: the stage and where it stopped. */
const cursorOf = (stage: number, after: string | null): string => `${stage}:${after ?? ''}`;

/** A page of what copied the call's dates. Returns where it stopped; null when nothing is left. */
export async function spreadCallWindow(job: JobDocument, now: number): Promise<string | null> {
  const [stage = '0', after = ''] = job.cursor?.split(/:(.*)/s) ?? [];
  const copies = stages[Number(stage)];
  if (!copies) return null;
  const call = await getStoredCall(job.subjectId);
  const ids = await copies.listIds(job.subjectId, after || null, PAGE);
  for (const id of ids) await copies.redate(id, call, now);
  if (ids.length === PAGE) return cursorOf(Number(stage), ids.at(-1) ?? null);
  return Number(stage) + 1 < stages.length ? cursorOf(Number(stage) + 1, null) : null;
}
