import type { Delivery } from '@domain/reminders/delivery';
import { nextDueAt } from '@domain/reminders/plan-document';
import { momentOf } from '@domain/reminders/rules';
import { closeIfFinished, withDelivery } from '@domain/reminders/settle';
import { changeClaimedPlan, releasePlan } from '../repositories/reminder-plans';
import type { Sending } from './decide-page';
import { deliver } from './deliver';
import { insist } from './insist';
import type { Ledgers } from './ledgers';
import { reachOf } from './reach-of';
import type { RunEnvironment } from './run-environment';
import { messageIdOf, writeMessage } from './write-message';

/** The pushes of one plan, one after the other; each is written down before the next begins. */
export async function sendPlan(
  environment: RunEnvironment,
  ledgers: Ledgers,
  { plan, decision, subject, openids, link }: Sending,
): Promise<Delivery[]> {
  let { items } = decision;
  const { current, matter } = decision;
  const change = (next: (item: (typeof items)[number]) => (typeof items)[number]) => {
    items = items.map((item, index) => (index === current ? next(item) : item));
  };
  const deliveries: Delivery[] = [];
  for (const [position, openid] of openids.entries()) {
    const item = items[current];
    if (!item) break;
    const delivery = await deliver(environment, ledgers, {
      messageId: messageIdOf(plan, item, openid),
      openid,
      page: link,
      template: momentOf(item.ruleId).rule.template,
      data: writeMessage(item.ruleId, subject, matter, environment.now).data,
      attempts: item.deliveries.find((earlier) => earlier.openid === openid)?.attempts ?? 0,
    });
    deliveries.push(delivery);
    change((next) => withDelivery(next, delivery));
    const isLast = position === openids.length - 1;
    const soFar = { items };
    if (!isLast && !(await insist(() => changeClaimedPlan(plan._id, environment.runId, soFar)))) return deliveries;
  }
  change(closeIfFinished);
  const result = { items, nextDueAt: nextDueAt(items), ...reachOf(plan, items, subject.matters, environment.now) };
  await insist(() => releasePlan(plan._id, environment.runId, result));
  return deliveries;
}
