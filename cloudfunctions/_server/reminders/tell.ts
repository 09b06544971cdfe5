/** A message that is told at once (a decision, a return): in the inbox with the change that causes it, pushed by the next run. */
import { type OfficerScope, planReminders } from '@domain/reminders/plan-document';
import type { ProgressWords } from '@domain/reminders/text';
import { toInstant } from '@domain/time';
import type { Transaction } from '../platform/documents';
import { putInboxItemIn } from '../repositories/inbox';
import { addPlanIn, planId } from '../repositories/reminder-plans';

export interface Telling extends OfficerScope {
  /** Of this one message to this one person: a repeat is the same message. */
  id: string;
  openid: string;
  title: string;
  text: string;
  /** The page it opens. */
  link: string;
  push: ProgressWords;
}

export async function tellIn(
  transaction: Transaction,
  { id, openid, title, text, link, push, issuerName, categoryCode }: Telling,
  now: number,
): Promise<void> {
  const at = toInstant(now);
  await putInboxItemIn(transaction, { _id: id, openid, at, title, text, link, push, isRead: false });
  const plan = planReminders(
    {
      kind: 'message',
      id,
      version: 1,
      title: push.subject,
      issuerName,
      categoryCode,
      startedAt: at,
      matters: [{ key: 'news', kind: 'news', at, missing: [] }],
    },
    [openid],
    now,
  );
  await addPlanIn(transaction, { _id: planId('message', id), ...plan });
}
