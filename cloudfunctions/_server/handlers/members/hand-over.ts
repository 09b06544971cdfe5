import { AppError } from '@domain/errors';
import { peopleMessages } from '@domain/people/messages';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { workOffAtOnce } from '../../outbox/run-outbox';
import { runTransaction } from '../../platform/documents';
import { memberIdOf } from '../../repositories/members';
import { findOrganization, findOrganizationIn, type OrganizationDocument } from '../../repositories/organizations';
import type { PersonDocument } from '../../repositories/people';
import { getNamedPerson, ofItsContactPerson } from '../guards';
import { changeOrganizationIn } from '../organizations/change-organization';
import { appointContactPersonIn } from './appoint-contact-person';
import { getMemberIn, requireCandidate } from './get-member';

/** Her reply was lost: the one she named acts for the organization now, and she herself still belongs to it. */
function isHandedOver(person: PersonDocument, organization: OrganizationDocument | null, toMemberId: string): boolean {
  if (!organization?.contactOpenid || organization.contactOpenid === person._id) return false;
  const isMember = person.memberships.some(({ organizationId }) => organizationId === organization._id);
  return isMember && memberIdOf(organization._id, organization.contactOpenid) === toMemberId;
}

export const handOver: Handler<'members.handOver'> = async (context, { organizationId, toMemberId }) => {
  const person = await getNamedPerson(context);
  const found = await findOrganization(organizationId);
  if (isHandedOver(person, found, toMemberId)) return { contactMemberId: toMemberId };
  ofItsContactPerson(person, found);
  const at = toInstant(context.now);

  const job = await runTransaction(async (transaction) => {
    const organization = ofItsContactPerson(person, await findOrganizationIn(transaction, organizationId));
    const { member, person: successor } = await getMemberIn(transaction, organizationId, toMemberId);
    if (member.openid === person._id) {
      throw new AppError('TRANSITION_NOT_ALLOWED', { message: '您已经是项目联系人，请选择另一位成员' });
    }
    requireCandidate(member);
    const { changes, job } = await appointContactPersonIn(transaction, organization, {
      member,
      predecessor: 'stays',
      at,
    });
    await changeOrganizationIn(transaction, organization, changes, {
      deed: {
        at,
        actorName: person.name,
        actorRole: 'contact_person',
        text: `项目联系人由${person.name}移交给${successor.name}`,
      },
      tellings: [{ openid: member.openid, message: peopleMessages.becameContactPerson(organization, person.name) }],
    });
    return job;
  });
  await workOffAtOnce(job, context);
  return { contactMemberId: toMemberId };
};
