import { MAX_JOIN_REQUESTS, MAX_MEMBERSHIPS } from '@domain/constants';
import type { ActionInput } from '@domain/contracts';
import { AppError } from '@domain/errors';
import { peopleMessages } from '@domain/people/messages';
import { memberRoleWords } from '@domain/people/words';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { runTransaction } from '../../platform/documents';
import { findMemberIn, type MemberDocument, memberIdOf, putMemberIn } from '../../repositories/members';
import { findOrganizationIn, type OrganizationDocument } from '../../repositories/organizations';
import { findPersonIn, type PersonDocument, patchPersonIn } from '../../repositories/people';
import { getNamedPerson } from '../guards';
import { changeOrganizationIn } from './change-organization';

type Wish = ActionInput<'organizations.join'>;

/** What she is already, where nothing is to be done: she is what she asks to be, or made this very request before. */
function findSettled(member: MemberDocument | null, { role, key }: Wish): MemberDocument | null {
  if (!member) return null;
  if (member.state === 'active' && member.role !== role) throw new AppError('ALREADY_MEMBER');
  const isAsAsked = member.role === role && (member.state === 'active' || member.state === 'requested');
  return isAsAsked || member.key === key ? member : null;
}

function requireRoom(person: PersonDocument, organization: OrganizationDocument): void {
  const waiting = person.joinRequests.filter(({ state }) => state === 'requested').length;
  if (person.memberships.length + waiting >= MAX_MEMBERSHIPS) throw new AppError('MEMBERSHIP_LIMIT_REACHED');
  if (organization.joinRequests.length >= MAX_JOIN_REQUESTS) throw new AppError('JOIN_LIMIT_REACHED');
}

export const joinOrganization: Handler<'organizations.join'> = async (context, wish) => {
  const { _id: openid, name } = await getNamedPerson(context);
  const { organizationId, role, key } = wish;
  const memberId = memberIdOf(organizationId, openid);
  const at = toInstant(context.now);

  return runTransaction(async (transaction) => {
    const organization = await findOrganizationIn(transaction, organizationId);
    const person = await findPersonIn(transaction, openid);
    if (!organization || !person) throw new AppError('NOT_FOUND');
    const member = await findMemberIn(transaction, memberId);
    const settled = findSettled(member, wish);
    if (settled) return { memberId, state: settled.state };
    if (member?.state !== 'requested') requireRoom(person, organization);

    await putMemberIn(transaction, { _id: memberId, organizationId, openid, role, state: 'requested', key, since: at });
    await patchPersonIn(transaction, openid, {
      joinRequests: [
        ...person.joinRequests.filter((request) => request.memberId !== memberId),
        { memberId, organizationId, organizationName: organization.name, role, state: 'requested', reason: null },
      ],
    });
    const others = organization.joinRequests.filter((request) => request.memberId !== memberId);
    await changeOrganizationIn(
      transaction,
      organization,
      { joinRequests: [...others, { memberId, role }] },
      {
        deed: { at, actorName: name, actorRole: 'member', text: `申请加入单位（${memberRoleWords[role]}）` },
        tellings: [
          { openid: organization.contactOpenid, message: peopleMessages.joinRequested(organization, name, role) },
        ],
      },
    );
    return { memberId, state: 'requested' };
  });
};
