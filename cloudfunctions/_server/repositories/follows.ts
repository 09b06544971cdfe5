import { MAX_PAGE } from '@domain/constants';
import { command } from '../platform/cloud';
import { listDocuments, type Stored, type Transaction } from '../platform/documents';

/** `<callSlug>:<openid>`; it exists as long as the person follows the call. */
export interface FollowDocument extends Stored {
  callSlug: string;
  openid: string;
  followedAt: string;
  /** The call's deadline as the follower last knew it; absent on what was stored before this was kept. */
  closesBefore?: string | null;
}

const COLLECTION = 'follows';

export const followId = (callSlug: string, openid: string): string => `${callSlug}:${openid}`;

export const listFollowsById = (ids: readonly string[]): Promise<FollowDocument[]> =>
  listDocuments(COLLECTION, {
    where: { _id: command.in([...ids]) },
    limit: ids.length,
    fields: ['callSlug', 'openid', 'followedAt'],
  });

export const findFollowIn = (transaction: Transaction, id: string): Promise<FollowDocument | null> =>
  transaction.find(COLLECTION, id);

export const putFollowIn = (transaction: Transaction, follow: FollowDocument): Promise<void> =>
  transaction.put(COLLECTION, follow);

export const redateFollowIn = (transaction: Transaction, id: string, closesBefore: string | null): Promise<void> =>
  transaction.patch<FollowDocument>(COLLECTION, id, { closesBefore });

export const removeFollowIn = (transaction: Transaction, id: string): Promise<void> =>
  transaction.remove(COLLECTION, id);

/** Ids in the followers' order, after `after`. */
export async function listFollowIdsOfCall(callSlug: string, after: string | null, limit: number): Promise<string[]> {
  const openid = after?.slice(followId(callSlug, '').length);
  const documents = await listDocuments<Stored>(COLLECTION, {
    where: { callSlug, ...(openid === undefined ? {} : { openid: command.gt(openid) }) },
    orderBy: [['openid', 'asc']],
    limit,
    fields: ['callSlug'],
  });
  return documents.map(({ _id }) => _id);
}

/** Latest first. */
export const listFollowsOf = (openid: string): Promise<(Stored & Pick<FollowDocument, 'callSlug'>)[]> =>
  listDocuments(COLLECTION, {
    where: { openid },
    orderBy: [['followedAt', 'desc']],
    limit: MAX_PAGE,
    fields: ['callSlug'],
  });
