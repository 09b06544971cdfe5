import { REMINDER_LEASE_MS, REMINDER_PAGE } from '@domain/constants';
import { toInstant } from '@domain/time';
import { logError } from '../entry/log';
import { claimPlans, listClaimedPlans, listDuePlanIds, type PlanDocument } from '../repositories/reminder-plans';
import { insist } from './insist';
import type { RunEnvironment } from './run-environment';

/** Plans that nobody else works on until the lease ends. `seen` 0: nothing is due any more. */
export async function claimPage({
  now,
  runId,
  clock,
}: Pick<RunEnvironment, 'now' | 'runId' | 'clock'>): Promise<{ seen: number; plans: PlanDocument[] }> {
  const due = toInstant(now);
  const ids = await insist(() => listDuePlanIds(due, REMINDER_PAGE));
  if (ids.length === 0) return { seen: 0, plans: [] };
  const leaseUntil = toInstant(clock() + REMINDER_LEASE_MS);
  let claimed: number | null = null;
  try {
    claimed = await claimPlans(ids, { now: due, leaseBy: runId, leaseUntil });
  } catch (error) {
    // Whether it took effect is what the plans say.
    logError(error, { requestId: runId, action: 'reminders:claim' });
  }
  // Read after the claim: what was seen before it may have changed.
  const plans = claimed === 0 ? [] : await insist(() => listClaimedPlans(ids, runId));
  return { seen: claimed === null && plans.length === 0 ? 0 : ids.length, plans };
}
