/** Whom a reminder did not reach by push: noted on its plan, so that an officer finds her and can ring her up. */
import { toInstant, toMs } from '../time';
import type { DeliveryState } from './delivery';
import type { Matter } from './matter';
import { isAfter } from './plan';
import { isOpen, type PlanItem } from './plan-document';
import { momentOf, ruleOfMatter } from './rules';
import { type Unreached, type UnreachedReason, unreachedReasons } from './unreached-reasons';

const isReason = (state: DeliveryState): state is UnreachedReason =>
  (unreachedReasons as readonly DeliveryState[]).includes(state);

/** What the plan is about to have become of, as it was read. */
interface Before {
  items: readonly PlanItem[];
  recipients: readonly string[];
  unreached?: Unreached | null;
}

/**
 * The note after a run has worked on the plan, soonest item first.
 * @param items the plan's, in their order, as they are now
 * @param asked keys of the matters that are still open
 */
export function unreachedAfter(
  before: Before,
  items: readonly PlanItem[],
  {
    asked,
    messageIdOf,
    now,
  }: { asked: readonly string[]; messageIdOf(item: PlanItem, openid: string): string; now: number },
): Unreached | null {
  let unreached = before.unreached ?? null;
  for (const [index, item] of items.entries()) {
    const earlier = before.items[index];
    if (!earlier || !isOpen(earlier) || isOpen(item)) continue;
    if (momentOf(item.ruleId).moment.to === 'officers') continue;
    for (const { openid, state } of item.deliveries) {
      if (!before.recipients.includes(openid)) continue;
      if (state === 'pushed') unreached = null;
      if (!isReason(state)) continue;
      const since = unreached?.openid === openid ? unreached.since : toInstant(now);
      unreached = { openid, messageId: messageIdOf(item, openid), matter: item.matter, why: state, since };
    }
  }
  return unreached && asked.includes(unreached.matter) ? unreached : null;
}

/** Its place among those who could not be reached, longest first; no two share one. */
export const unreachedKeyOf = (planId: string, unreached: Unreached | null): string | null =>
  unreached && `${unreached.since}#${planId}`;

/** Once its date has passed, what only led up to it (the end of a publicity) needs no telephone call any more. */
export function isWorthACall({ kind, at }: Pick<Matter, 'kind' | 'at'>, now: number): boolean {
  return now < toMs(at) || ruleOfMatter(kind).moments.some((moment) => moment.to !== 'officers' && isAfter(moment));
}
