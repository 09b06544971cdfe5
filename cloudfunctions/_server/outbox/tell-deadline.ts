import { deadlineMessage } from '@domain/call/messages';
import type { Transaction } from '../platform/documents';
import { tellOnceIn, toldId } from '../reminders/tell';
import type { Telling } from '../reminders/told-message';
import type { CallDocument } from '../repositories/calls';
import { callSubject } from '../repositories/events';

interface Reader extends Pick<Telling, 'openid' | 'link' | 'issuerName' | 'categoryCode'> {
  /** The deadline she knew of. */
  before: string | null;
  closesBefore: string | null;
}

/** One message per person, version of the call and date, however many drafts she has and however often the job is repeated. */
export async function tellDeadlineIn(
  transaction: Transaction,
  call: CallDocument,
  { before, closesBefore, ...reader }: Reader,
  now: number,
): Promise<void> {
  if (closesBefore === null) return;
  const id = toldId(`${callSubject(call._id)}:${call.version}:${closesBefore}`, reader.openid);
  await tellOnceIn(transaction, { id, ...reader, ...deadlineMessage(call, { before, closesBefore }) }, now);
}
