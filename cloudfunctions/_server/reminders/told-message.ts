/** A message that is told at once, as its two documents: in the inbox, and with the plan of its push. */
import { type News, newsMatter } from '@domain/reminders/news';
import { type OfficerScope, planReminders } from '@domain/reminders/plan-document';
import { toInstant } from '@domain/time';
import type { InboxDocument } from '../repositories/inbox';
import { type PlanDocument, planId } from '../repositories/reminder-plans';

/** `issuerName`: whose officers look after it when it does not arrive. */
export interface Telling extends OfficerScope, News {
  /** Of this one message to this one person: a repeat is the same message. */
  id: string;
  openid: string;
  /** The page it opens. */
  link: string;
}

export function toldMessage(
  { id, openid, title, text, link, push, issuerName, categoryCode }: Telling,
  now: number,
): { item: InboxDocument; plan: PlanDocument } {
  const at = toInstant(now);
  const plan = planReminders(
    {
      kind: 'message',
      id,
      version: 1,
      title: push.subject,
      issuerName,
      categoryCode,
      startedAt: at,
      matters: [newsMatter(at)],
    },
    [openid],
    now,
  );
  return {
    item: { _id: id, openid, at, title, text, link, push, isRead: false },
    plan: { _id: planId('message', id), ...plan },
  };
}
