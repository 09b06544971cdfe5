import type { Helper } from '@domain/activities/helpers';
import { findDocument, type Stored, type Transaction } from '../platform/documents';

/**
 * `_id` is the activity's: its codes and its helpers. A document of its own, so that letting somebody in never meets a
 * change of the plan.
 */
export interface ActivitySiteDocument extends Stored {
  signInCode: string | null;
  inviteCode: string | null;
  helpers: (Helper & { openid: string })[];
}

const COLLECTION = 'activity_sites';
const empty = { signInCode: null, inviteCode: null, helpers: [] };
const orEmpty = (id: string, found: ActivitySiteDocument | null): ActivitySiteDocument =>
  found ?? { _id: id, ...empty };

export const findSite = async (activityId: string): Promise<ActivitySiteDocument> =>
  orEmpty(activityId, await findDocument(COLLECTION, activityId));
export const findSiteIn = async (transaction: Transaction, activityId: string): Promise<ActivitySiteDocument> =>
  orEmpty(activityId, await transaction.find(COLLECTION, activityId));
export const putSiteIn = (transaction: Transaction, site: ActivitySiteDocument): Promise<void> =>
  transaction.put(COLLECTION, site);

export const isHelper = ({ helpers }: ActivitySiteDocument, openid: string): boolean =>
  helpers.some((helper) => helper.openid === openid);
export const toHelpers = ({ helpers }: ActivitySiteDocument): Helper[] =>
  helpers.map(({ openid: _openid, ...helper }) => helper);
