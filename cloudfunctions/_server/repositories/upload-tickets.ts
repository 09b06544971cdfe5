import type { Shot } from '@domain/call/schema';
import type { ContentType } from '@domain/files/formats';
import type { Evidence, Subject } from '@domain/files/schema';
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
  name: string;
  contentType: ContentType;
  bytes: number;
  /** What the phone said of the bytes; the stored object is held to it. */
  sha256: string | null;
  details: FileDetails;
  expiresAt: string;
  isUsed: boolean;
  /** Its file was removed, or is being cleared away: it serves nobody any more. */
  isDiscarded: boolean;
  /** Why what was uploaded is not taken: a repeat hears it again. */
  refusal: string | null;
}

/** What is said beside the bytes; it may still change until the file is attached. */
export type FileDetails = Pick<Evidence, 'activityId' | 'caption' | 'takenAt' | 'takenFrom'>;

const COLLECTION = 'upload_tickets';

/** Also for tickets given before these were kept. */
const complete = (document: TicketDocument | null): TicketDocument | null =>
  document && {
    ...document,
    sha256: document.sha256 ?? null,
    details: document.details ?? { activityId: null, caption: null, takenAt: null, takenFrom: null },
    refusal: document.refusal ?? null,
  };

export const findTicket = async (id: string): Promise<TicketDocument | null> =>
  complete(await findDocument<TicketDocument>(COLLECTION, id));
export const findTicketIn = async (transaction: Transaction, id: string): Promise<TicketDocument | null> =>
  complete(await transaction.find<TicketDocument>(COLLECTION, id));
export const insertTicket = (ticket: TicketDocument): Promise<boolean> => insertDocument(COLLECTION, ticket);

/**
 * A phone that comes back days later with the same file, or has more to say of it: the ticket lives on, unless it was used
 * or discarded meanwhile.
 */
export const renewTicket = (
  id: string,
  changes: Partial<Pick<TicketDocument, 'expiresAt' | 'sha256' | 'details'>>,
): Promise<boolean> =>
  replaceWhere<TicketDocument>(COLLECTION, { _id: id, isUsed: false, isDiscarded: false }, changes);

/** What was uploaded is not taken: the ticket serves no more, and its object is cleared away by the next clean-up. */
export const refuseTicket = (id: string, refusal: string, at: string): Promise<boolean> =>
  replaceWhere<TicketDocument>(
    COLLECTION,
    { _id: id, isUsed: false, isDiscarded: false },
    { isDiscarded: true, refusal, expiresAt: at },
  );

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
