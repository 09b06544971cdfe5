/** What a run makes of a plan at a moment: which reminder is to be sent now, and which have become pointless. */
import { toMs } from '../time';
import type { Delivery, PlanItem } from './plan-document';

interface Settled {
  items: PlanItem[];
  /** Index of the one reminder to work on now; null when there is none. */
  current: number | null;
}

const giveUp = (item: PlanItem, state: 'expired' | 'cancelled'): PlanItem => ({
  ...item,
  state,
  deliveries: item.deliveries.map((delivery) =>
    delivery.state === 'retrying' ? { ...delivery, state: 'failed', nextTryAt: null } : delivery,
  ),
});

/**
 * When several moments have passed (a timer stood still), only the latest is sent: the earlier ones would say
 * something that is no longer true. After the deadline, or once the thing is done, nothing is.
 */
export function settleItems(
  items: readonly PlanItem[],
  subject: { isPending: boolean; dueBefore: string | null },
  now: number,
): Settled {
  const isOpen = (item: PlanItem) => item.state === 'planned' || item.state === 'sending';
  const isDue = (item: PlanItem) => isOpen(item) && toMs(item.dueAt) <= now;
  if (!subject.isPending || subject.dueBefore === null) {
    return { items: items.map((item) => (isOpen(item) ? giveUp(item, 'cancelled') : item)), current: null };
  }
  if (now >= toMs(subject.dueBefore)) {
    return { items: items.map((item) => (isOpen(item) ? giveUp(item, 'expired') : item)), current: null };
  }
  const latest = items.reduce<number | null>((found, item, index) => {
    if (!isDue(item)) return found;
    const best = found === null ? undefined : items[found];
    return best && toMs(best.dueAt) > toMs(item.dueAt) ? found : index;
  }, null);
  return {
    current: latest,
    items: items.map((item, index) => {
      if (!isDue(item)) return item;
      if (index !== latest) return giveUp(item, 'expired');
      return { ...item, state: 'sending' };
    }),
  };
}

/** Whom the reminder still has to reach now: not begun, or due for another try. */
export function openRecipients(item: PlanItem, recipients: readonly string[], now: number): string[] {
  return recipients.filter((openid) => {
    const delivery = item.deliveries.find((candidate) => candidate.openid === openid);
    if (!delivery) return true;
    return delivery.state === 'retrying' && delivery.nextTryAt !== null && toMs(delivery.nextTryAt) <= now;
  });
}

export const withDelivery = (item: PlanItem, delivery: Delivery): PlanItem => ({
  ...item,
  deliveries: [...item.deliveries.filter(({ openid }) => openid !== delivery.openid), delivery],
});

/** A reminder whose every delivery has come to an end is done. */
export function closeIfFinished(item: PlanItem): PlanItem {
  return item.deliveries.every(({ state }) => state !== 'retrying') ? { ...item, state: 'done' } : item;
}
