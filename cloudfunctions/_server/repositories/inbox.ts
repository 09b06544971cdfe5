import { MAX_PAGE } from '@domain/constants';
import type { InboxItem } from '@domain/reminders/schema';
import { command, database } from '../platform/cloud';
import { countDocuments, listDocuments, type Stored, type Transaction } from '../platform/documents';

/** Deterministic ids: the same message written twice is one message. */
export type InboxDocument = Stored & Omit<InboxItem, 'id'> & { openid: string };

const COLLECTION = 'inbox';

export const findInboxItemIn = (transaction: Transaction, id: string): Promise<InboxDocument | null> =>
  transaction.find(COLLECTION, id);
export const putInboxItemIn = (transaction: Transaction, item: InboxDocument): Promise<void> =>
  transaction.put(COLLECTION, item);

export async function listInboxItems(openid: string): Promise<InboxItem[]> {
  const documents = await listDocuments<InboxDocument>(COLLECTION, {
    where: { openid },
    orderBy: [['at', 'desc']],
    limit: MAX_PAGE,
    fields: ['at', 'title', 'text', 'link', 'isRead'],
  });
  return documents.map(({ _id, ...item }) => ({ id: _id, ...item }));
}

export const countUnread = (openid: string): Promise<number> => countDocuments(COLLECTION, { openid, isRead: false });

/** Ids that are not the caller's match nothing. */
export async function markRead(openid: string, ids: readonly string[]): Promise<void> {
  await database
    .collection(COLLECTION)
    .where({ _id: command.in([...ids]), openid })
    .update({ data: { isRead: true } });
}
