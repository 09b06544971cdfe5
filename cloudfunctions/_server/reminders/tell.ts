/** A message that is told at once (a decision, a return): in the inbox with the change that causes it, pushed by the next run. */
import type { OfficerScope } from '@domain/reminders/plan-document';
import type { ProgressWords } from '@domain/reminders/text';
import type { Transaction } from '../platform/documents';
import { putInboxItemIn } from '../repositories/inbox';
import { addPlanIn } from '../repositories/reminder-plans';
import { toldMessage } from './told-message';

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

export async function tellIn(transaction: Transaction, telling: Telling, now: number): Promise<void> {
  const { item, plan } = toldMessage(telling, now);
  await putInboxItemIn(transaction, item);
  await addPlanIn(transaction, plan);
}
