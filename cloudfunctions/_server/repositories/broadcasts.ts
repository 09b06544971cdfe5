import { BROADCAST_PAGE } from '@domain/constants';
import type { BroadcastFilter } from '@domain/reminders/broadcast';
import { findDocument, listDocuments, replaceWhere, type Stored, type Transaction } from '../platform/documents';

/** One message to many. Whom it goes to is what its filter finds while the job works it off. */
export interface BroadcastDocument extends Stored {
  issuerName: string;
  /** Of the categories that the filter leaves open, those the officer looks after; null: all. */
  categories: string[] | null;
  by: string;
  byName: string;
  callName: string;
  filter: BroadcastFilter;
  title: string;
  text: string;
  at: string;
  doneAt: string | null;
}

/** How many one officer has sent on one day: `<openid>:<date>`. */
interface DayDocument extends Stored {
  count: number;
}

const COLLECTION = 'broadcasts';
const DAYS = 'broadcast_days';

export const findBroadcast = (id: string): Promise<BroadcastDocument | null> => findDocument(COLLECTION, id);

export const findBroadcastIn = (transaction: Transaction, id: string): Promise<BroadcastDocument | null> =>
  transaction.find(COLLECTION, id);

export const putBroadcastIn = (transaction: Transaction, broadcast: BroadcastDocument): Promise<void> =>
  transaction.put(COLLECTION, broadcast);

const dayId = (openid: string, date: string): string => `${openid}:${date}`;

export async function getDayCountIn(transaction: Transaction, openid: string, date: string): Promise<number> {
  return (await transaction.find<DayDocument>(DAYS, dayId(openid, date)))?.count ?? 0;
}

export const putDayCountIn = (transaction: Transaction, openid: string, date: string, count: number): Promise<void> =>
  transaction.put<DayDocument>(DAYS, { _id: dayId(openid, date), count });

/** Everybody was told; a repeat does not move it. */
export const endBroadcast = (id: string, doneAt: string): Promise<boolean> =>
  replaceWhere<BroadcastDocument>(COLLECTION, { _id: id, doneAt: null }, { doneAt });

/** Latest first: what all officers of the issuer sent, or what one of them did. */
export const listBroadcasts = (of: { issuerName: string } | { by: string }): Promise<BroadcastDocument[]> =>
  listDocuments(COLLECTION, {
    where: { ...of },
    orderBy: [['at', 'desc']],
    limit: BROADCAST_PAGE,
    fields: ['issuerName', 'by', 'byName', 'callName', 'filter', 'title', 'text', 'at', 'doneAt'],
  });
