import { makePlan } from '@domain/reminders/plan-document';
import type { Transaction } from '../../platform/documents';
import type { CallDocument } from '../../repositories/calls';
import type { FollowDocument } from '../../repositories/follows';
import { planId, putPlanIn } from '../../repositories/reminder-plans';

/** A follower is reminded of the call's deadline; a call without one plans nothing. */
export function planFollowIn(
  transaction: Transaction,
  call: CallDocument,
  { _id, openid }: FollowDocument,
  now: number,
): Promise<void> {
  const { closesBefore } = call.window;
  const subject = { kind: 'call' as const, id: _id, version: call.version, dueBefore: closesBefore, isPending: true };
  return putPlanIn(transaction, { _id: planId('call', _id), ...makePlan(subject, [openid], now) });
}
