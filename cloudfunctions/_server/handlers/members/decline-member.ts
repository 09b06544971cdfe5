import { AppError } from '@domain/errors';
import { peopleMessages } from '@domain/people/messages';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { runTransaction } from '../../platform/documents';
import { putMemberIn } from '../../repositories/members';
import { findOrganizationIn } from '../../repositories/organizations';
import { patchPersonIn } from '../../repositories/people';
import { getPerson, ofItsContactPersonOrOfficer } from '../guards';
import { changeOrganizationIn } from '../organizations/change-organization';
import { getMemberIn } from './get-member';

export const declineMember: Handler<'members.decline'> = async (context, { organizationId, memberId, reason }) => {
  const person = await getPerson(context);
  const at = toInstant(context.now);
  return runTransaction(async (transaction) => {
    const { thing: organization, actorRole } = ofItsContactPersonOrOfficer(
      person,
      await findOrganizationIn(transaction, organizationId),
    );
    const { member, person: applicant } = await getMemberIn(transaction, organizationId, memberId);
    // A repeated tap: what was asked for is so already.
    if (member.state === 'declined') return { state: 'declined' };
    if (member.state !== 'requested') throw new AppError('TRANSITION_NOT_ALLOWED');

    await putMemberIn(transaction, { ...member, state: 'declined', since: at });
    await patchPersonIn(transaction, member.openid, {
      joinRequests: applicant.joinRequests.map((request) =>
        request.memberId === memberId ? { ...request, state: 'declined', reason } : request,
      ),
    });
    await changeOrganizationIn(
      transaction,
      organization,
      { joinRequests: organization.joinRequests.filter((request) => request.memberId !== memberId) },
      {
        deed: { at, actorName: person.name, actorRole, text: `没有同意${applicant.name}的加入申请：${reason}` },
        tellings: [{ openid: member.openid, message: peopleMessages.joinDeclined(organization, reason) }],
      },
    );
    return { state: 'declined' };
  });
};
