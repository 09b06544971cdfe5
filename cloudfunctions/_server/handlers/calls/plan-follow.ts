import { nobodysOfficers } from '@domain/reminders/plan-document';
import type { Transaction } from '../../platform/documents';
import { replanIn } from '../../reminders/replan';
import { followSubject } from '../../reminders/subjects';
import type { CallDocument } from '../../repositories/calls';
import type { FollowDocument } from '../../repositories/follows';

/** A follower is reminded of the call's deadline; a call without one plans nothing. */
export function planFollowIn(
  transaction: Transaction,
  call: CallDocument,
  { _id, openid, followedAt }: FollowDocument,
  now: number,
): Promise<void> {
  const subject = { kind: 'call' as const, id: _id, version: call.version, startedAt: followedAt, ...nobodysOfficers };
  return replanIn(transaction, { ...subject, ...followSubject(call._id, call) }, [openid], now);
}
