/** Somebody becomes the contact person: memberships, and the work under way that sends her its messages. */
import type { ApplicationStatus } from '@domain/applications/lifecycle';
import { withFormerContact } from '@domain/people/contact-history';
import { endedStatuses } from '@domain/projects/lifecycle';
import type { Transaction } from '../../platform/documents';
import { listOrganizationApplications, reassignApplicationIn } from '../../repositories/applications';
import { findMemberIn, type MemberDocument, memberIdOf, putMemberIn } from '../../repositories/members';
import type { OrganizationDocument } from '../../repositories/organizations';
import { findPersonIn, patchPersonIn } from '../../repositories/people';
import { listOrganizationProjects, reassignProjectIn } from '../../repositories/projects';
import { findPlanIn, patchPlanIn, planId } from '../../repositories/reminder-plans';

const finishedApplications: ReadonlySet<ApplicationStatus> = new Set([
  'awarded',
  'registered',
  'declined',
  'withdrawn',
]);

export interface OpenWork {
  kind: 'application' | 'project';
  id: string;
}

/** Read before the transaction, which knows only documents by their id. */
export async function listOpenWork(organizationId: string): Promise<OpenWork[]> {
  const [applications, projects] = await Promise.all([
    listOrganizationApplications([organizationId]),
    listOrganizationProjects([organizationId]),
  ]);
  return [
    ...applications
      .filter(({ status }) => !finishedApplications.has(status))
      .map(({ id }) => ({ kind: 'application' as const, id })),
    ...projects
      .filter(({ status }) => !endedStatuses.has(status))
      .map(({ _id }) => ({ kind: 'project' as const, id: _id })),
  ];
}

async function reassignIn(
  transaction: Transaction,
  { kind, id }: OpenWork,
  from: string | null,
  to: string,
): Promise<void> {
  if (kind === 'application') await reassignApplicationIn(transaction, id, to);
  else await reassignProjectIn(transaction, id, to);
  const plan = await findPlanIn(transaction, planId(kind, id));
  if (!plan) return;
  const recipients = [...new Set([...plan.recipients.filter((openid) => openid !== from), to])];
  await patchPlanIn(transaction, plan._id, { recipients });
}

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

/** Answers what changes in the organization's own document; the caller writes it with the record. */
export async function appointContactPersonIn(
  transaction: Transaction,
  organization: OrganizationDocument,
  {
    member,
    predecessor,
    work,
    at,
  }: {
    member: MemberDocument;
    /** What becomes of the one before. */
    predecessor: 'stays' | 'leaves';
    work: readonly OpenWork[];
    at: string;
  },
): Promise<Pick<OrganizationDocument, 'contactOpenid' | 'joinRequests' | 'formerContacts'>> {
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
  for (const item of work) await reassignIn(transaction, item, contactOpenid, member.openid);
  return {
    contactOpenid: member.openid,
    formerContacts,
    joinRequests: organization.joinRequests.filter(({ memberId }) => memberId !== member._id),
  };
}
