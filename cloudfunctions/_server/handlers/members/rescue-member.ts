import { peopleMessages } from '@domain/people/messages';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { runTransaction } from '../../platform/documents';
import { findOrganization, findOrganizationIn } from '../../repositories/organizations';
import { findPersonIn } from '../../repositories/people';
import { getPerson, ofOfficer } from '../guards';
import { changeOrganizationIn } from '../organizations/change-organization';
import { appointContactPersonIn, listOpenWork } from './appoint-contact-person';
import { getMemberIn, requireCandidate } from './get-member';

export const rescueMember: Handler<'members.rescue'> = async (context, { organizationId, toMemberId, reason }) => {
  const person = await getPerson(context);
  ofOfficer(person, await findOrganization(organizationId));
  const work = await listOpenWork(organizationId);
  const at = toInstant(context.now);

  return runTransaction(async (transaction) => {
    const organization = ofOfficer(person, await findOrganizationIn(transaction, organizationId));
    const { member, person: successor } = await getMemberIn(transaction, organizationId, toMemberId);
    const { contactOpenid } = organization;
    // A repeated tap: what was asked for is so already.
    if (contactOpenid === member.openid) return { contactMemberId: toMemberId };
    requireCandidate(member);
    const before = contactOpenid === null ? null : await findPersonIn(transaction, contactOpenid);
    const changes = await appointContactPersonIn(transaction, organization, {
      member,
      predecessor: 'leaves',
      work,
      at,
    });
    await changeOrganizationIn(transaction, organization, changes, {
      deed: {
        at,
        actorName: person.name,
        actorRole: 'officer',
        text: `科协将项目联系人由${before?.name ?? '（空缺）'}更换为${successor.name}。原因：${reason}`,
      },
      tellings: [
        { openid: member.openid, message: peopleMessages.becameContactPerson(organization, organization.issuerName) },
        { openid: contactOpenid, message: peopleMessages.replacedAsContactPerson(organization, reason) },
      ],
    });
    return { contactMemberId: toMemberId };
  });
};
