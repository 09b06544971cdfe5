/** One reminder to one person: inbox first, then at most one push. */
import type { Delivery, DeliveryState, PlanItem } from '@domain/reminders/plan-document';
import { MAX_PUSH_ATTEMPTS, retryDelayMs } from '@domain/reminders/settle';
import { reminderTemplates } from '@domain/reminders/templates';
import { reminderMessage } from '@domain/reminders/text';
import { toInstant, toMs } from '@domain/time';
import { logError } from '../entry/log';
import type { SubscribeMessage } from '../platform/cloud';
import { runTransaction } from '../platform/documents';
import { findInboxItemIn, putInboxItemIn } from '../repositories/inbox';
import { findPlanIn, type PlanDocument, patchPlanIn } from '../repositories/reminder-plans';
import { getBalanceIn, putBalanceIn, remainingOf, withRemaining } from '../repositories/subscriptions';
import type { Subject } from './find-subject';
import { type PushOutcome, pushOutcome } from './push-outcome';

export interface RunEnvironment {
  now: number;
  runId: string;
  send(message: SubscribeMessage): Promise<void>;
}

/** A change of the subject took the lease: whatever this run knows of the plan is out of date. */
export class LeaseLost extends Error {}

const template = reminderTemplates.due;

export const deliveryOf = (item: PlanItem, openid: string): Delivery | undefined =>
  item.deliveries.find((delivery) => delivery.openid === openid);

export const withDelivery = (item: PlanItem, delivery: Delivery): PlanItem => ({
  ...item,
  deliveries: [...item.deliveries.filter(({ openid }) => openid !== delivery.openid), delivery],
});

/** Not yet begun, or due for another try. */
export function isDeliverable(delivery: Delivery | undefined, now: number): boolean {
  if (!delivery) return true;
  return delivery.state === 'retrying' && delivery.nextTryAt !== null && toMs(delivery.nextTryAt) <= now;
}

interface Delivering {
  plan: PlanDocument;
  items: readonly PlanItem[];
  current: number;
  subject: Subject & { dueBefore: string };
  openid: string;
}

/**
 * The inbox message, the spent credit and the mark `pushing` in one transaction: a run that dies afterwards leaves a
 * message in the inbox and a push that is never repeated.
 */
async function begin({ now, runId }: RunEnvironment, delivering: Delivering): Promise<Delivery> {
  const { plan, items, current, subject, openid } = delivering;
  const item = items[current] as PlanItem;
  const attempts = deliveryOf(item, openid)?.attempts ?? 0;
  const { title, text } = reminderMessage({
    ruleId: item.ruleId,
    subjectTitle: subject.title,
    dueBefore: subject.dueBefore,
    missing: subject.missing,
    now,
  });
  const inboxId = `${plan._id}:${item.ruleId}:${openid}`;
  return runTransaction(async (transaction) => {
    const held = await findPlanIn(transaction, plan._id);
    if (held?.leaseBy !== runId) throw new LeaseLost();
    if (attempts === 0 && !(await findInboxItemIn(transaction, inboxId))) {
      await putInboxItemIn(transaction, {
        _id: inboxId,
        openid,
        at: toInstant(now),
        title,
        text,
        link: subject.link,
        isRead: false,
      });
    }
    const balance = await getBalanceIn(transaction, openid);
    const remaining = remainingOf(balance, template.id);
    const delivery: Delivery =
      remaining > 0
        ? { openid, state: 'pushing', attempts: attempts + 1, nextTryAt: null }
        : { openid, state: 'no_credit', attempts, nextTryAt: null };
    if (remaining > 0) await putBalanceIn(transaction, withRemaining(balance, template.id, remaining - 1));
    await patchPlanIn(transaction, plan._id, {
      items: items.map((other, index) => (index === current ? withDelivery(other, delivery) : other)),
    });
    return delivery;
  });
}

async function push(
  environment: RunEnvironment,
  { items, current, subject, openid }: Delivering,
): Promise<PushOutcome> {
  const item = items[current] as PlanItem;
  const { data } = reminderMessage({
    ruleId: item.ruleId,
    subjectTitle: subject.title,
    dueBefore: subject.dueBefore,
    missing: subject.missing,
  });
  try {
    await environment.send({ touser: openid, templateId: template.id, page: subject.link, data });
    return 'pushed';
  } catch (error) {
    const outcome = pushOutcome(error);
    if (outcome !== 'refused') logError(error, { requestId: environment.runId, action: `push:${outcome}` });
    return outcome;
  }
}

/** The ledger follows what WeChat told us: nothing left, or the credit was not used after all. */
function correctLedger(openid: string, correct: (remaining: number) => number): Promise<void> {
  return runTransaction(async (transaction) => {
    const balance = await getBalanceIn(transaction, openid);
    await putBalanceIn(transaction, withRemaining(balance, template.id, correct(remainingOf(balance, template.id))));
  });
}

const finalStates: Record<Exclude<PushOutcome, 'retry'>, DeliveryState> = {
  pushed: 'pushed',
  refused: 'refused',
  failed: 'failed',
  unknown: 'unknown',
};

function afterPush(begun: Delivery, outcome: PushOutcome, now: number): Delivery {
  if (outcome !== 'retry') return { ...begun, state: finalStates[outcome] };
  if (begun.attempts >= MAX_PUSH_ATTEMPTS) return { ...begun, state: 'failed' };
  return { ...begun, state: 'retrying', nextTryAt: toInstant(now + retryDelayMs(begun.attempts)) };
}

export async function deliver(environment: RunEnvironment, delivering: Delivering): Promise<Delivery> {
  const begun = await begin(environment, delivering);
  if (begun.state === 'no_credit') return begun;
  const outcome = await push(environment, delivering);
  if (outcome === 'refused') await correctLedger(delivering.openid, () => 0);
  if (outcome === 'retry' || outcome === 'failed') await correctLedger(delivering.openid, (remaining) => remaining + 1);
  return afterPush(begun, outcome, environment.now);
}
