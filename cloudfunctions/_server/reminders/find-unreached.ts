/** Who has neither got the push nor read the message, as things are now. */
import type { LinkedThing } from '@domain/reminders/thing-of-link';
import { isWorthACall } from '@domain/reminders/unreached';
import type { InboxDocument } from '../repositories/inbox';
import { listUnreachedPlans, type UnreachedPlan } from '../repositories/reminder-plans';
import { findSubject } from './find-subject';
import { createReads, type Reads } from './reads';
import { linkedThingOf } from './things';

export interface UnreachedMessage {
  plan: UnreachedPlan;
  message: InboxDocument;
  thing: LinkedThing | null;
}
export interface OfficerView {
  issuerName: string;
  categories: readonly string[] | null;
}

/** Notes looked at at a time. */
const PAGE = 50;
/** So many pages of notes may hold nothing before the officer is asked whether to look on. */
const MAX_PAGES = 4;

/**
 * The note is a hint: between the message and its push she may have read it, somebody else may have taken over, the
 * thing may have been done or its time have passed. What is true is asked here.
 */
export async function stillUnreached(plan: UnreachedPlan, now: number, reads: Reads): Promise<UnreachedMessage | null> {
  const { unreached, recipients } = plan;
  if (!recipients.includes(unreached.openid)) return null;
  const [message, subject] = await Promise.all([reads.message(unreached.messageId), findSubject(plan, now, reads)]);
  const matter = subject?.matters.find(({ key }) => key === unreached.matter);
  if (!message || message.isRead || !matter || !isWorthACall(matter, now)) return null;
  return { plan, message, thing: await linkedThingOf(plan, message, reads) };
}

/** From where the page before ended, longest first; `next` null at the end. */
export async function findUnreached(
  officer: OfficerView,
  { after, from }: { after?: string | undefined; from: string },
  now: number,
): Promise<{ people: UnreachedMessage[]; next: string | null; reads: Reads }> {
  const reads = createReads();
  let last = after;
  for (let page = 1; ; page += 1) {
    const plans = await listUnreachedPlans(officer, { after: last, from, limit: PAGE });
    const found = await Promise.all(plans.map((plan) => stillUnreached(plan, now, reads)));
    const people = found.filter((one) => one !== null);
    const isEnd = plans.length < PAGE;
    last = plans.at(-1)?.unreachedKey;
    if (isEnd || people.length > 0 || page === MAX_PAGES) return { people, next: isEnd ? null : (last ?? null), reads };
  }
}
