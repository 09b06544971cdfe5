/** What a run makes of a plan at a moment: which reminder is to be sent now, and which have become pointless. */
import { toMs } from '../time';
import type { Delivery, PlanItem } from './plan-document';

interface Settled {
  items: PlanItem[];
  /** Index of the one reminder to work on now; null when there is none. */
  current: number | null;
}

/** A delivery that a dead run had begun: nobody knows whether it arrived, so it is never sent again. */
const settleDelivery = (delivery: Delivery): Delivery =>
  delivery.state === 'pushing' ? { ...delivery, state: 'unknown', nextTryAt: null } : delivery;

const giveUp = (item: PlanItem, state: 'expired' | 'cancelled'): PlanItem => ({
  ...item,
  state,
  deliveries: item.deliveries.map((delivery) => {
    const settled = settleDelivery(delivery);
    return settled.state === 'retrying' ? { ...settled, state: 'failed', nextTryAt: null } : settled;
  }),
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
      return { ...item, state: 'sending', deliveries: item.deliveries.map(settleDelivery) };
    }),
  };
}

export const MAX_PUSH_ATTEMPTS = 5;
const FIRST_RETRY_MS = 5 * 60 * 1000;

/** Five minutes, then twice as long each time. */
export const retryDelayMs = (attempts: number): number => FIRST_RETRY_MS * 2 ** (attempts - 1);

/** A reminder whose every delivery has come to an end is done. */
export function closeIfFinished(item: PlanItem): PlanItem {
  const isFinished = item.deliveries.every((delivery) => delivery.state !== 'retrying' && delivery.state !== 'pushing');
  return isFinished ? { ...item, state: 'done' } : item;
}
