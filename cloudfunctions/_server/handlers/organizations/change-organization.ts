/** One change of an organization: its document, its place in the officers' queue, its record and who is told. */
import type { TimelineEvent } from '@domain/events';
import { waitsForOfficer } from '@domain/people/organization-review';
import { pathTo } from '@domain/routes';
import type { Transaction } from '../../platform/documents';
import { organizationSubject, recordEventIn } from '../../repositories/events';
import { putInboxItemIn } from '../../repositories/inbox';
import { type OrganizationDocument, patchOrganizationIn, searchFieldsOf } from '../../repositories/organizations';

export type Deed = Pick<TimelineEvent, 'at' | 'actorName' | 'actorRole' | 'text'>;

/** A message about it; null openid: there is nobody to tell. */
export interface Telling {
  openid: string | null;
  message: { title: string; text: string };
}

export async function tellIn(
  transaction: Transaction,
  subject: string,
  eventNo: number,
  at: string,
  tellings: readonly Telling[],
): Promise<void> {
  for (const { openid, message } of tellings) {
    if (openid === null) continue;
    await putInboxItemIn(transaction, {
      _id: `${subject}:${eventNo}:${openid}`,
      openid,
      at,
      ...message,
      link: pathTo('me'),
      isRead: false,
    });
  }
}

/** The organization as it is afterwards. */
export async function changeOrganizationIn(
  transaction: Transaction,
  organization: OrganizationDocument,
  changes: Partial<OrganizationDocument>,
  { deed, tellings = [] }: { deed: Deed; tellings?: readonly Telling[] },
): Promise<OrganizationDocument> {
  const next = { ...organization, ...changes };
  const isRenamed = changes.name !== undefined || changes.formerNames !== undefined;
  const derived = {
    ...(isRenamed ? searchFieldsOf(next) : {}),
    waitsForOfficer: waitsForOfficer(next),
    eventNo: organization.eventNo + 1,
    updatedAt: deed.at,
  };
  await patchOrganizationIn(transaction, organization._id, { ...changes, ...derived });
  const subject = organizationSubject(organization._id);
  await recordEventIn(transaction, derived.eventNo, { subject, ...deed });
  await tellIn(transaction, subject, derived.eventNo, deed.at, tellings);
  return { ...next, ...derived };
}
