/** Who is let in to the day of an activity: the organization's contact person, and whoever she let in as a helper. */
import { takesHelp } from '@domain/activities/helpers';
import { AppError } from '@domain/errors';
import type { Context } from '../../context';
import type { Transaction } from '../../platform/documents';
import { type ActivityDocument, findActivity, findActivityIn } from '../../repositories/activities';
import { type ActivitySiteDocument, findSite, findSiteIn, isHelper } from '../../repositories/activity-sites';
import { organizationIdsOf, type PersonDocument } from '../../repositories/people';
import { ofContactPerson } from '../guards';

export const isContactPersonOf = (person: PersonDocument, { organizationId }: { organizationId: string }): boolean =>
  organizationIdsOf(person).includes(organizationId);

export const isHelperOf = (
  openid: string,
  { activity, site, now }: { activity: ActivityDocument; site: ActivitySiteDocument; now: number },
): boolean => isHelper(site, openid) && takesHelp(activity, now);

export interface OpenSite {
  activity: ActivityDocument;
  site: ActivitySiteDocument;
  isContactPerson: boolean;
}

/** Null for those who are neither. */
export async function findOpenSite(context: Context, id: string): Promise<OpenSite | null> {
  const [person, activity, site] = await Promise.all([context.findPerson(), findActivity(id), findSite(id)]);
  if (!person || !activity) return null;
  const isContactPerson = isContactPersonOf(person, activity);
  const isLetIn = isContactPerson || isHelperOf(person._id, { activity, site, now: context.now });
  return isLetIn ? { activity, site, isContactPerson } : null;
}

export async function openSite(context: Context, id: string): Promise<OpenSite> {
  const found = await findOpenSite(context, id);
  if (!found) throw new AppError('NOT_FOUND');
  return found;
}

/** For what only the contact person decides. */
export async function openOwnSiteIn(
  transaction: Transaction,
  person: PersonDocument,
  id: string,
): Promise<{ activity: ActivityDocument; site: ActivitySiteDocument }> {
  const activity = ofContactPerson(person, await findActivityIn(transaction, id));
  return { activity, site: await findSiteIn(transaction, id) };
}
