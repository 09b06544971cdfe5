import { AppError } from '@domain/errors';
import type { Member } from '@domain/people/schema';
import type { Handler } from '../../context';
import { listEvents, organizationSubject } from '../../repositories/events';
import { listMembers, type MemberDocument } from '../../repositories/members';
import { findOrganization, toOrganization } from '../../repositories/organizations';
import { listPeople, type PersonDocument } from '../../repositories/people';
import { isOfficerOf } from '../guards';

interface Reader {
  person: PersonDocument;
  /** She decides about members, so she has to be able to ring them. */
  managesMembers: boolean;
}

async function presentMembers(members: readonly MemberDocument[], reader: Reader): Promise<Member[]> {
  const people = new Map((await listPeople(members.map(({ openid }) => openid))).map((one) => [one._id, one]));
  return members.flatMap(({ _id, openid, role, state, since }) => {
    if (state !== 'active' && state !== 'requested') return [];
    const isMe = openid === reader.person._id;
    // Requests concern those who decide about them, and the contact person's telephone everybody she acts for.
    if (state === 'requested' && !reader.managesMembers) return [];
    const seesPhone = reader.managesMembers || isMe || role === 'contact_person';
    const { name = '（已注销）', phone = null } = people.get(openid) ?? {};
    return [{ id: _id, name, phone: seesPhone ? phone : null, role, state, isMe, since }];
  });
}

export const getOrganization: Handler<'organizations.get'> = async (context, { id }) => {
  const person = await context.findPerson();
  const organization = person && (await findOrganization(id));
  if (!person || !organization) throw new AppError('NOT_FOUND');
  const myRole = person.memberships.find(({ organizationId }) => organizationId === id)?.role ?? null;
  const isOfficer = isOfficerOf(person, organization);
  if (myRole === null && !isOfficer) throw new AppError('NOT_FOUND');

  const managesMembers = isOfficer || myRole === 'contact_person';
  const [members, timeline] = await Promise.all([
    listMembers(id).then((documents) => presentMembers(documents, { person, managesMembers })),
    listEvents(organizationSubject(id)),
  ]);
  const { formerContacts = [], sanctions = [], ...facts } = toOrganization(organization);
  return { organization: { ...facts, sanctions }, members, formerContacts, timeline, myRole, isOfficer };
};
