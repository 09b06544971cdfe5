/** A message that is told at once (a decision, a return): in the inbox with the change that causes it, pushed by the next run. */
import { idOf } from '../ids';
import type { Transaction } from '../platform/documents';
import { findInboxItemIn, putInboxItemIn } from '../repositories/inbox-writing';
import { addPlanIn } from '../repositories/reminder-plans';
import { type Telling, toldMessage } from './told-message';

/** Of one deed to one person: openids are long, and `inbox.markRead` takes ids of 64 characters. */
export const toldId = (deed: string, openid: string): string => idOf('told', deed, openid);

export async function tellIn(transaction: Transaction, telling: Telling, now: number): Promise<void> {
  const { item, plan } = toldMessage(telling, now);
  await putInboxItemIn(transaction, item);
  await addPlanIn(transaction, plan);
}

/** For work that is repeated without knowing how far it came: what she was told, and may have read, stays as it is. */
export async function tellOnceIn(transaction: Transaction, telling: Telling, now: number): Promise<void> {
  if ((await findInboxItemIn(transaction, telling.id)) === null) await tellIn(transaction, telling, now);
}
