import { AppError } from '@domain/errors';
import { peopleMessages } from '@domain/people/messages';
import { memberRoleWords } from '@domain/people/words';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { workOffAtOnce } from '../../outbox/run-outbox';
import { runTransaction } from '../../platform/documents';
import { findOrganizationIn } from '../../repositories/organizations';
import { getPerson, ofItsContactPersonOrOfficer } from '../guards';
import { changeOrganizationIn } from '../organizations/change-organization';
import { passWorkOnIn, putMembershipIn } from './appoint-contact-person';
import { getMemberIn } from './get-member';

export const approveMember: Handler<'members.approve'> = async (context, { organizationId, memberId }) => {
  const person = await getPerson(context);
  const at = toInstant(context.now);
  const { role, job } = await runTransaction(async (transaction) => {
    const { thing: organization, actorRole } = ofItsContactPersonOrOfficer(
      person,
      await findOrganizationIn(transaction, organizationId),
    );
    const { member, person: applicant } = await getMemberIn(transaction, organizationId, memberId);
    const { role, openid } = member;
    // A repeated tap: what was asked for is so already.
    if (member.state === 'active') return { role, job: null };
    if (member.state !== 'requested') throw new AppError('TRANSITION_NOT_ALLOWED');
    const isContactPerson = role === 'contact_person';
    if (isContactPerson && organization.contactOpenid !== null) throw new AppError('CONTACT_PERSON_EXISTS');

    await putMembershipIn(transaction, member, { role, state: 'active', since: at });
    const job = isContactPerson ? await passWorkOnIn(transaction, organization, at) : null;
    await changeOrganizationIn(
      transaction,
      organization,
      {
        joinRequests: organization.joinRequests.filter((request) => request.memberId !== memberId),
        ...(isContactPerson ? { contactOpenid: openid } : {}),
      },
      {
        deed: { at, actorName: person.name, actorRole, text: `同意${applicant.name}加入（${memberRoleWords[role]}）` },
        tellings: [{ openid, message: peopleMessages.joinApproved(organization, role) }],
      },
    );
    return { role, job };
  });
  if (job) await workOffAtOnce(job, context);
  return { role };
};
