/** What a run makes of a plan at a moment: which reminder is to be sent now, and which have become pointless. */
import { toMs } from '../time';
import type { Delivery } from './delivery';
import type { Matter } from './matter';
import { pointlessAt } from './plan';
import { isOpen, type PlanItem } from './plan-document';
import { momentOf } from './rules';

interface Settled {
  items: PlanItem[];
  /** Index of the one reminder to work on now; null when there is none. Others may be due as well: the next turn is theirs. */
  current: number | null;
}

/** Those who are given up are not tried again. */
const withoutRetries = (item: PlanItem, isGivenUp: (openid: string) => boolean): PlanItem => ({
  ...item,
  deliveries: item.deliveries.map((delivery) =>
    delivery.state === 'retrying' && isGivenUp(delivery.openid)
      ? { ...delivery, state: 'failed', nextTryAt: null }
      : delivery,
  ),
});

const giveUp = (item: PlanItem, state: 'expired' | 'cancelled'): PlanItem => ({
  ...withoutRetries(item, () => true),
  state,
});

/** Whoever has handed over, or is no officer of it any more, keeps what she was told and is not tried again. */
export const onlyFor = (item: PlanItem, recipients: readonly string[]): PlanItem =>
  withoutRetries(item, (openid) => !recipients.includes(openid));

/** The next moment at which an open item has something to do. */
const turnOf = (item: PlanItem): number => {
  const tries = item.deliveries.flatMap(({ nextTryAt }) => nextTryAt ?? []);
  return toMs(item.state === 'sending' ? (tries.sort()[0] ?? item.dueAt) : item.dueAt);
};

/**
 * When several moments of one matter have passed (a timer stood still), only the latest for each reader is sent: the earlier
 * ones would say something that is no longer true. After the deadline, or while nothing is asked for, nothing is; what is
 * still to come is looked at when it is its turn, for what was handed in may come back.
 */
export function settleItems(
  items: readonly PlanItem[],
  matters: readonly Pick<Matter, 'key' | 'at'>[],
  now: number,
): Settled {
  const dates = new Map(matters.map(({ key, at }) => [key, at]));
  const isDue = (item: PlanItem) => isOpen(item) && toMs(item.dueAt) <= now;
  const isOvertaken = (item: PlanItem, index: number) =>
    items.some((other, place) => {
      if (place === index || other.matter !== item.matter || !isDue(other)) return false;
      if (momentOf(other.ruleId).moment.to !== momentOf(item.ruleId).moment.to) return false;
      const later = toMs(other.dueAt) - toMs(item.dueAt);
      return later > 0 || (later === 0 && place > index);
    });
  const settled = items.map((item, index) => {
    if (!isOpen(item)) return item;
    const at = dates.get(item.matter);
    if (at === undefined) return isDue(item) ? giveUp(item, 'cancelled') : item;
    if (now >= pointlessAt(momentOf(item.ruleId).moment, at)) return giveUp(item, 'expired');
    return isDue(item) && isOvertaken(item, index) ? giveUp(item, 'expired') : item;
  });
  const current = settled.reduce<number | null>((found, item, index) => {
    if (!isDue(item) || turnOf(item) > now) return found;
    const best = found === null ? undefined : settled[found];
    return best && turnOf(best) <= turnOf(item) ? found : index;
  }, null);
  return {
    current,
    items: settled.map((item, index) => (index === current ? { ...item, state: 'sending' } : item)),
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

/** A reminder whose every delivery has come to an end is done; where there was nobody to tell, its moment has passed. */
export function closeIfFinished(item: PlanItem): PlanItem {
  if (item.deliveries.length === 0) return { ...item, state: 'expired' };
  return item.deliveries.every(({ state }) => state !== 'retrying') ? { ...item, state: 'done' } : item;
}
