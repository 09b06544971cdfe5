import type { Shot } from '@domain/call/schema';
import { findDocument, insertDocument, replaceWhere, type Stored, type Transaction } from '../platform/documents';

/** Where one file may go, who may put it there, and until when. Expired, unused tickets are what gets cleaned up. */
export interface TicketDocument extends Stored {
  openid: string;
  path: string;
  projectId: string;
  itemId: string;
  shot: Shot | null;
  contentType: string;
  bytes: number;
  expiresAt: string;
  isUsed: boolean;
}

const COLLECTION = 'upload_tickets';

export const findTicket = (id: string): Promise<TicketDocument | null> => findDocument(COLLECTION, id);
export const findTicketIn = (transaction: Transaction, id: string): Promise<TicketDocument | null> =>
  transaction.find(COLLECTION, id);
export const insertTicket = (ticket: TicketDocument): Promise<boolean> => insertDocument(COLLECTION, ticket);

/** A phone that comes back days later with the same photograph: the ticket lives on, unless it was used meanwhile. */
export const renewTicket = (id: string, expiresAt: string): Promise<boolean> =>
  replaceWhere<TicketDocument>(COLLECTION, { _id: id, isUsed: false }, { expiresAt });

export const markTicketUsedIn = (transaction: Transaction, id: string): Promise<void> =>
  transaction.patch<TicketDocument>(COLLECTION, id, { isUsed: true });
