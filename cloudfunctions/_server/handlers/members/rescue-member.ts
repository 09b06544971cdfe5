import { peopleMessages } from '@domain/people/messages';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { workOffAtOnce } from '../../outbox/run-outbox';
import { runTransaction } from '../../platform/documents';
import { findOrganization, findOrganizationIn } from '../../repositories/organizations';
import { findPersonIn } from '../../repositories/people';
import { getPerson, ofOfficer } from '../guards';
import { changeOrganizationIn } from '../organizations/change-organization';
import { appointContactPersonIn } from './appoint-contact-person';
import { getMemberIn, requireCandidate } from './get-member';

export const rescueMember: Handler<'members.rescue'> = async (context, { organizationId, toMemberId, reason }) => {
  const person = await getPerson(context);
  ofOfficer(person, await findOrganization(organizationId));
  const at = toInstant(context.now);

  const job = await runTransaction(async (transaction) => {
    const organization = ofOfficer(person, await findOrganizationIn(transaction, organizationId));
    const { member, person: successor } = await getMemberIn(transaction, organizationId, toMemberId);
    const { contactOpenid } = organization;
    // A repeated tap: what was asked for is so already.
    if (contactOpenid === member.openid) return null;
    requireCandidate(member);
    const before = contactOpenid === null ? null : await findPersonIn(transaction, contactOpenid);
    const { changes, job } = await appointContactPersonIn(transaction, organization, {
      member,
      predecessor: 'leaves',
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
        {
          openid: contactOpenid,
          message: peopleMessages.replacedAsContactPerson(organization, reason),
          isOutside: true,
        },
      ],
    });
    return job;
  });
  if (job) await workOffAtOnce(job, context);
  return { contactMemberId: toMemberId };
};
