import type { Shot } from '@domain/call/schema';
import type { ContentType } from '@domain/files/formats';
import type { Subject } from '@domain/files/schema';
import { command } from '../platform/cloud';
import {
  findDocument,
  insertDocument,
  listDocuments,
  removeWhere,
  replaceWhere,
  type Stored,
  type Transaction,
} from '../platform/documents';

/** Where one file may go, who may put it there, and until when. Expired, unused tickets are what gets cleaned up. */
export interface TicketDocument extends Stored {
  openid: string;
  path: string;
  subject: Subject;
  slot: string;
  shot: Shot | null;
  /** Absent on what belongs to no activity. */
  activityId?: string | null | undefined;
  name: string;
  contentType: ContentType;
  bytes: number;
  expiresAt: string;
  isUsed: boolean;
  /** Its file was removed, or is being cleared away: it serves nobody any more. */
  isDiscarded: boolean;
}

const COLLECTION = 'upload_tickets';

export const findTicket = (id: string): Promise<TicketDocument | null> => findDocument(COLLECTION, id);
export const findTicketIn = (transaction: Transaction, id: string): Promise<TicketDocument | null> =>
  transaction.find(COLLECTION, id);
export const insertTicket = (ticket: TicketDocument): Promise<boolean> => insertDocument(COLLECTION, ticket);

/** A phone that comes back days later with the same file: the ticket lives on, unless it was used or discarded meanwhile. */
export const renewTicket = (id: string, expiresAt: string): Promise<boolean> =>
  replaceWhere<TicketDocument>(COLLECTION, { _id: id, isUsed: false, isDiscarded: false }, { expiresAt });

export const markTicketUsedIn = (transaction: Transaction, id: string): Promise<void> =>
  transaction.patch<TicketDocument>(COLLECTION, id, { isUsed: true });

/** Hands the ticket of a removed file to the clean-up. */
export const discardTicketIn = (transaction: Transaction, id: string, at: string): Promise<void> =>
  transaction.patch<TicketDocument>(COLLECTION, id, { isUsed: false, isDiscarded: true, expiresAt: at });

export type AbandonedTicket = Pick<TicketDocument, '_id' | 'path' | 'expiresAt' | 'isDiscarded'>;

export const listAbandonedTickets = (now: string, limit: number): Promise<AbandonedTicket[]> =>
  listDocuments(COLLECTION, {
    where: { isUsed: false, expiresAt: command.lte(now) },
    orderBy: [['expiresAt', 'asc']],
    limit,
    fields: ['path', 'expiresAt', 'isDiscarded'],
  });

/** False when it was renewed or used since it was listed. */
export const discardTicket = ({ _id, expiresAt }: AbandonedTicket): Promise<boolean> =>
  replaceWhere<TicketDocument>(COLLECTION, { _id, isUsed: false, expiresAt }, { isDiscarded: true });

export const removeDiscardedTicket = (id: string): Promise<boolean> =>
  removeWhere(COLLECTION, { _id: id, isDiscarded: true });
