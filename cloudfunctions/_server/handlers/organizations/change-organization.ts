/** One change of an organization: its document, its place in the officers' queue, its record and who is told. */

import type { TimelineEvent } from '@domain/events';
import { waitsForOfficer } from '@domain/people/organization-review';
import type { News } from '@domain/reminders/news';
import { nobodysOfficers } from '@domain/reminders/plan-document';
import { pathTo } from '@domain/routes';
import { toMs } from '@domain/time';
import type { Transaction } from '../../platform/documents';
import { tellIn, toldId } from '../../reminders/tell';
import { organizationSubject, recordEventIn } from '../../repositories/events';
import { type OrganizationDocument, patchOrganizationIn, searchFieldsOf } from '../../repositories/organizations';

export type Deed = Pick<TimelineEvent, 'at' | 'actorName' | 'actorRole' | 'text'>;

/** A message about it; null openid: there is nobody to tell. */
export interface Told {
  openid: string | null;
  message: News;
  /** She does not belong to the organization, so its page is closed to her; her own page says how things stand. */
  isOutside?: boolean;
}

/** The organization as it is afterwards. */
export async function changeOrganizationIn(
  transaction: Transaction,
  organization: OrganizationDocument,
  changes: Partial<OrganizationDocument>,
  { deed, tellings = [] }: { deed: Deed; tellings?: readonly Told[] },
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
  const scope =
    deed.actorRole === 'officer' ? { issuerName: organization.issuerName, categoryCode: null } : nobodysOfficers;
  for (const { openid, message, isOutside } of tellings) {
    if (openid === null) continue;
    const id = toldId(`${subject}:${derived.eventNo}`, openid);
    const link = isOutside ? pathTo('me') : pathTo('organization', { id: organization._id });
    await tellIn(transaction, { id, openid, ...message, link, ...scope }, toMs(deed.at));
  }
  return { ...next, ...derived };
}
