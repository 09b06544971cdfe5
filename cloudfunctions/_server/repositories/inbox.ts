import { MAX_PAGE } from '@domain/constants';
import type { InboxItem } from '@domain/reminders/schema';
import type { ProgressWords } from '@domain/reminders/text';
import { command, database } from '../platform/cloud';
import { countDocuments, listDocuments, type Stored } from '../platform/documents';

const COLLECTION = 'inbox';

/** Deterministic ids: the same message written twice is one message. `push`: of what is told at once. */
export type InboxDocument = Stored &
  Omit<InboxItem, 'id'> & { openid: string; push?: ProgressWords; broadcastId?: string };

/** Those of which a run still has to send the push. */
export const listInboxItemsById = (ids: readonly string[]): Promise<InboxDocument[]> =>
  listDocuments(COLLECTION, {
    where: { _id: command.in([...ids]) },
    limit: ids.length,
    fields: ['openid', 'at', 'title', 'text', 'link', 'isRead', 'push'],
  });

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

/** To how many each of these messages to many went, and how many of them have read it. */
export async function countTold(broadcastIds: readonly string[]): Promise<Map<string, { told: number; read: number }>> {
  if (broadcastIds.length === 0) return new Map();
  const { aggregate } = command;
  const { list } = (await database
    .collection(COLLECTION)
    .aggregate()
    .match({ broadcastId: command.in([...broadcastIds]) })
    .group({
      _id: '$broadcastId',
      told: aggregate.sum(1),
      read: aggregate.sum(aggregate.cond(['$isRead', 1, 0])),
    })
    .limit(broadcastIds.length)
    .end()) as unknown as { list: { _id: string; told: number; read: number }[] };
  return new Map(list.map(({ _id, ...counts }) => [_id, counts]));
}

/** In one request, however many there are: what is unread is found by an index. */
export async function markAllRead(openid: string, until: string): Promise<void> {
  await database
    .collection(COLLECTION)
    .where({ openid, isRead: false, at: command.lte(until) })
    .update({ data: { isRead: true } });
}
