import type { Matter } from '@domain/reminders/matter';
import type { PlanItem, ReminderPlan } from '@domain/reminders/plan-document';
import { unreachedAfter, unreachedKeyOf } from '@domain/reminders/unreached';
import { toInstant } from '@domain/time';
import type { PlanDocument } from '../repositories/reminder-plans';
import { messageIdOf } from './write-message';

const isPushed = ({ deliveries }: PlanItem): boolean => deliveries.some(({ state }) => state === 'pushed');

/** Whom the plan's reminders have not reached, to be written together with what became of them. */
export function reachOf(
  plan: PlanDocument,
  items: readonly PlanItem[],
  matters: readonly Pick<Matter, 'key'>[],
  now: number,
): Pick<ReminderPlan, 'unreached' | 'unreachedKey' | 'pushedAt'> {
  const unreached = unreachedAfter(plan, items, {
    asked: matters.map(({ key }) => key),
    messageIdOf: (item, openid) => messageIdOf(plan, item, openid),
    now,
  });
  const hasPushed = items.some((item, index) => isPushed(item) && !isPushed(plan.items[index] ?? item));
  return {
    unreached,
    unreachedKey: unreachedKeyOf(plan._id, unreached),
    ...(hasPushed ? { pushedAt: toInstant(now) } : {}),
  };
}
