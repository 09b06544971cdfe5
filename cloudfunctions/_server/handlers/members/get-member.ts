import { AppError } from '@domain/errors';
import type { Transaction } from '../../platform/documents';
import { findMemberIn, type MemberDocument } from '../../repositories/members';
import { findPersonIn, type PersonDocument } from '../../repositories/people';

/** A member of this organization and the person she is. */
export async function getMemberIn(
  transaction: Transaction,
  organizationId: string,
  memberId: string,
): Promise<{ member: MemberDocument; person: PersonDocument }> {
  const member = await findMemberIn(transaction, memberId);
  const person = member?.organizationId === organizationId ? await findPersonIn(transaction, member.openid) : null;
  if (!member || !person) throw new AppError('NOT_FOUND', { message: '没有找到这位成员，请刷新单位资料后再试' });
  return { member, person };
}

/** Who belongs to the organization or asks to may become its contact person. */
export function requireCandidate({ state }: MemberDocument): void {
  if (state === 'active' || state === 'requested') return;
  throw new AppError('TRANSITION_NOT_ALLOWED', {
    message: '对方不是本单位成员，请先请对方在“我”里申请加入本单位',
  });
}
