import type { Stored, Transaction } from '../platform/documents';

/** `_id` is the code's hash, see ids.ts. Written by hand from what `npm run officer-code` prints. */
export interface OfficerCodeDocument extends Stored {
  issuerName: string;
  categories: string[] | null;
  expiresAt: string;
  usedBy: string | null;
  usedAt: string | null;
}

const COLLECTION = 'officer_codes';

export const findOfficerCodeIn = (transaction: Transaction, id: string): Promise<OfficerCodeDocument | null> =>
  transaction.find(COLLECTION, id);

export const markOfficerCodeUsedIn = (
  transaction: Transaction,
  id: string,
  use: Pick<OfficerCodeDocument, 'usedBy' | 'usedAt'>,
): Promise<void> => transaction.patch<OfficerCodeDocument>(COLLECTION, id, use);
