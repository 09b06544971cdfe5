import { REMINDER_LEASE_MS } from '@domain/constants';
import { outsideQuietHours } from '@domain/reminders/plan';
import { nextDueAt, type PlanItem } from '@domain/reminders/plan-document';
import { closeIfFinished, settleItems } from '@domain/reminders/settle';
import { toInstant, toMs } from '@domain/time';
import { claimPlan, type PlanDocument, releasePlan } from '../repositories/reminder-plans';
import { deliver, deliveryOf, isDeliverable, LeaseLost, type RunEnvironment, withDelivery } from './deliver';
import { findSubject, type Subject } from './find-subject';

const isDueSubject = (subject: Subject | null): subject is Subject & { dueBefore: string } =>
  subject?.isPending === true && subject.dueBefore !== null;

/** When the morning is to be waited for; null when one may write to people now. */
function quietUntil(subject: { dueBefore: string }, now: number): number | null {
  const allowedAt = outsideQuietHours(now, toMs(subject.dueBefore));
  return allowedAt > now ? allowedAt : null;
}

async function deliverToAll(
  environment: RunEnvironment,
  plan: PlanDocument,
  subject: Subject & { dueBefore: string },
  settled: { items: PlanItem[]; current: number },
): Promise<PlanItem[]> {
  let { items } = settled;
  const { current } = settled;
  const change = (next: (item: PlanItem) => PlanItem) => {
    items = items.map((item, index) => (index === current ? next(item) : item));
  };
  for (const openid of plan.recipients) {
    if (!isDeliverable(deliveryOf(items[current] as PlanItem, openid), environment.now)) continue;
    const delivery = await deliver(environment, { plan, items, current, subject, openid });
    change((item) => withDelivery(item, delivery));
  }
  change(closeIfFinished);
  return items;
}

/** Works on one due plan. False when another run has it, or the subject changed meanwhile. */
export async function runPlan(environment: RunEnvironment, plan: PlanDocument): Promise<boolean> {
  const { now, runId } = environment;
  if (!(await claimPlan(plan, runId, toInstant(now + REMINDER_LEASE_MS)))) return false;
  const subject = await findSubject(plan, now);
  const { items, current } = settleItems(plan.items, subject ?? { isPending: false, dueBefore: null }, now);
  if (current === null || !isDueSubject(subject)) {
    return releasePlan(plan._id, runId, { items, nextDueAt: nextDueAt(items) });
  }
  const waitUntil = quietUntil(subject, now);
  if (waitUntil !== null) {
    return releasePlan(plan._id, runId, { nextDueAt: toInstant(waitUntil) });
  }
  try {
    const sent = await deliverToAll(environment, plan, subject, { items, current });
    return await releasePlan(plan._id, runId, { items: sent, nextDueAt: nextDueAt(sent) });
  } catch (error) {
    if (error instanceof LeaseLost) return false;
    throw error;
  }
}
