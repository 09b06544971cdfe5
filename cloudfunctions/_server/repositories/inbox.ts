import { MAX_PAGE } from '@domain/constants';
import type { InboxItem } from '@domain/reminders/schema';
import type { ProgressWords } from '@domain/reminders/text';
import { command, database } from '../platform/cloud';
import { countDocuments, insertDocuments, listDocuments, type Stored, type Transaction } from '../platform/documents';

const COLLECTION = 'inbox';

/** Deterministic ids: the same message written twice is one message. `push`: of what is told at once. */
export type InboxDocument = Stored & Omit<InboxItem, 'id'> & { openid: string; push?: ProgressWords };

/** Those of which a run still has to send the push. */
export const listInboxItemsById = (ids: readonly string[]): Promise<InboxDocument[]> =>
  listDocuments(COLLECTION, {
    where: { _id: command.in([...ids]) },
    limit: ids.length,
    fields: ['openid', 'at', 'title', 'text', 'link', 'isRead', 'push'],
  });

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

/** In one request, however many there are: what is unread is found by an index. */
export async function markAllRead(openid: string, until: string): Promise<void> {
  await database
    .collection(COLLECTION)
    .where({ openid, isRead: false, at: command.lte(until) })
    .update({ data: { isRead: true } });
}

/**
 * Each item is there afterwards, once, as whoever was first wrote it. All in one request; one that is there already
 * keeps the others out, and of a failure nobody knows what it had written, so those that are missing are asked for.
 */
export async function addInboxItems(items: readonly InboxDocument[]): Promise<void> {
  if (items.length === 0) return;
  try {
    await insertDocuments(COLLECTION, items);
  } catch (error) {
    const found = await listDocuments<Stored>(COLLECTION, {
      where: { _id: command.in(items.map(({ _id }) => _id)) },
      limit: items.length,
      fields: ['at'],
    });
    if (found.length === 0) throw error;
    const there = new Set(found.map(({ _id }) => _id));
    await addInboxItems(items.filter(({ _id }) => !there.has(_id)));
  }
}
