/** One page of claimed plans: judged together, told together, pushed one by one. */
import { groupByPeople } from '@domain/reminders/group-by-people';
import { toInstant, toMs } from '@domain/time';
import { logError } from '../entry/log';
import { addInboxItems } from '../repositories/inbox-writing';
import { type PlanDocument, releasePlan, releasePlans } from '../repositories/reminder-plans';
import { type DecidedPage, decidePage, type Sending } from './decide-page';
import { insist } from './insist';
import { Ledgers } from './ledgers';
import { reachOf } from './reach-of';
import type { RunEnvironment } from './run-environment';
import { type RunReport, withDeliveries } from './run-report';
import { sendPlan } from './send-plan';
import { inboxItemOf, messageIdOf, writeMessage } from './write-message';

/** So many people are sent to at a time. */
const LANES = 4;

const inboxItemsOf = (sending: readonly Sending[], now: number) =>
  sending.flatMap(({ plan, decision, subject, openids, link }) => {
    const item = decision.items[decision.current];
    // What was told at once is in the inbox since then.
    if (!item || plan.kind === 'message') return [];
    const message = writeMessage(item.ruleId, subject, decision.matter, now);
    // Whoever is tried again was told before.
    const untold = openids.filter((openid) => !item.deliveries.some((earlier) => earlier.openid === openid));
    return untold.map((openid) => inboxItemOf(messageIdOf(plan, item, openid), openid, message, link, now));
  });

/** What fell due first is sent first; of what waited for the same morning, what was told first. */
function inOrder(sending: readonly Sending[]): Sending[] {
  const dueAt = ({ decision: { items, current, matter } }: Sending) => toMs(items[current]?.dueAt ?? matter.at);
  const at = ({ decision }: Sending) => toMs(decision.matter.at);
  return [...sending].sort((a, b) => dueAt(a) - dueAt(b) || at(a) - at(b));
}

async function settle({ runId, now }: RunEnvironment, { settling, waiting }: DecidedPage): Promise<void> {
  const waitingUntil = new Map<string, string[]>();
  for (const { plan, decision } of waiting) {
    waitingUntil.set(decision.until, [...(waitingUntil.get(decision.until) ?? []), plan._id]);
  }
  for (const [until, ids] of waitingUntil) await insist(() => releasePlans(ids, runId, until));
  for (const { plan, decision, matters } of settling) {
    const { items, nextDueAt } = decision;
    const result = { items, nextDueAt, ...reachOf(plan, items, matters, now) };
    await insist(() => releasePlan(plan._id, runId, result));
  }
}

/** Works the groups off, `LANES` at a time; answers the plans that no time was left for. */
async function sendInLanes(
  environment: RunEnvironment,
  sending: readonly Sending[],
  report: RunReport,
): Promise<string[]> {
  const ledgers = await Ledgers.read(sending.flatMap(({ openids }) => openids));
  const groups = groupByPeople(inOrder(sending).map((one) => ({ ...one, recipients: one.openids })));
  const left: string[] = [];
  const work = async () => {
    for (let group = groups.shift(); group; group = groups.shift()) {
      for (const one of group) {
        if (!environment.hasTime()) left.push(one.plan._id);
        else await sendOne(one);
      }
    }
  };
  const sendOne = async (one: Sending) => {
    try {
      withDeliveries(report, await sendPlan(environment, ledgers, one));
    } catch (error) {
      report.failed += 1;
      logError(error, { requestId: environment.runId, action: `reminders:${one.plan._id}` });
    }
  };
  await Promise.all(Array.from({ length: LANES }, work));
  return left;
}

export async function runPage(
  environment: RunEnvironment,
  plans: readonly PlanDocument[],
  report: RunReport,
): Promise<void> {
  const { now, runId } = environment;
  const page = await decidePage(environment, plans);
  report.failed += page.failed;
  await settle(environment, page);
  const items = inboxItemsOf(page.sending, now);
  await insist(() => addInboxItems(items));
  report.told += items.length;
  const left = await sendInLanes(environment, page.sending, report);
  if (left.length > 0) await insist(() => releasePlans(left, runId, toInstant(now)));
  report.left += left.length;
}
