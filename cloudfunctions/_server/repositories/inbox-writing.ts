/** How messages get into the inbox: with the plan of their push, or from a run that sends a reminder; nobody else writes there. */
import { insertMissing, type Transaction } from '../platform/documents';
import type { InboxDocument } from './inbox';

const COLLECTION = 'inbox';

export const findInboxItemIn = (transaction: Transaction, id: string): Promise<InboxDocument | null> =>
  transaction.find(COLLECTION, id);

export const putInboxItemIn = (transaction: Transaction, item: InboxDocument): Promise<void> =>
  transaction.put(COLLECTION, item);

/** Each item is there afterwards, once, as whoever was first wrote it. */
export const addInboxItems = (items: readonly InboxDocument[]): Promise<void> => insertMissing(COLLECTION, items);
