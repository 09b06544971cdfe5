/** Somebody becomes the contact person: memberships, and the job that passes the work and its reminders on to her. */
import { withFormerContact } from '@domain/people/contact-history';
import type { Transaction } from '../../platform/documents';
import { findMemberIn, type MemberDocument, memberIdOf, putMemberIn } from '../../repositories/members';
import type { OrganizationDocument } from '../../repositories/organizations';
import { addJobIn, type JobDocument } from '../../repositories/outbox';
import { findPersonIn, patchPersonIn } from '../../repositories/people';

/** Her membership as it is to be; a request for it is settled by this. */
export async function putMembershipIn(
  transaction: Transaction,
  member: MemberDocument,
  changes: Pick<MemberDocument, 'role' | 'state' | 'since'>,
): Promise<void> {
  const { organizationId, openid } = member;
  await putMemberIn(transaction, { ...member, ...changes });
  const person = await findPersonIn(transaction, openid);
  if (!person) return;
  const others = person.memberships.filter((membership) => membership.organizationId !== organizationId);
  await patchPersonIn(transaction, openid, {
    memberships: changes.state === 'active' ? [...others, { organizationId, role: changes.role }] : others,
    joinRequests: person.joinRequests.filter((request) => request.memberId !== member._id),
  });
}

/** To be worked off right after the transaction; the timer finishes what that leaves. */
export const passWorkOnIn = (
  transaction: Transaction,
  { _id: subjectId, eventNo }: Pick<OrganizationDocument, '_id' | 'eventNo'>,
  at: string,
): Promise<JobDocument> => addJobIn(transaction, { kind: 'contact-person', subjectId, version: eventNo + 1, at });

type Appointed = Pick<OrganizationDocument, 'contactOpenid' | 'joinRequests' | 'formerContacts'>;

/** Answers what changes in the organization's own document; the caller writes it with the record. */
export async function appointContactPersonIn(
  transaction: Transaction,
  organization: OrganizationDocument,
  {
    member,
    predecessor,
    at,
  }: {
    member: MemberDocument;
    /** What becomes of the one before. */
    predecessor: 'stays' | 'leaves';
    at: string;
  },
): Promise<{ changes: Appointed; job: JobDocument }> {
  const { _id: organizationId, contactOpenid } = organization;
  let { formerContacts = [] } = organization;
  const before =
    contactOpenid === null ? null : await findMemberIn(transaction, memberIdOf(organizationId, contactOpenid));
  if (before) {
    const { name = '（已注销）' } = (await findPersonIn(transaction, before.openid)) ?? {};
    formerContacts = withFormerContact(formerContacts, { name, sinceAt: before.since, untilAt: at });
    const state = predecessor === 'stays' ? 'active' : 'left';
    await putMembershipIn(transaction, before, { role: 'staff', state, since: at });
  }
  await putMembershipIn(transaction, member, { role: 'contact_person', state: 'active', since: at });
  const job = await passWorkOnIn(transaction, organization, at);
  const joinRequests = organization.joinRequests.filter(({ memberId }) => memberId !== member._id);
  return { job, changes: { contactOpenid: member.openid, formerContacts, joinRequests } };
}
