import type { Call } from '@domain/call/schema';
import type { Stored, Transaction } from '../platform/documents';

/** What the deployment last wrote of a call; `_id` is the slug. The difference to the call itself is the officers'. */
export interface CallSourceDocument extends Stored {
  call: Call;
  syncedAt: string;
  /** Where both sides differ and the officers' value stays, until the two agree. */
  conflicts: { path: string[]; since: string }[];
}

const COLLECTION = 'call_sources';

export const findCallSourceIn = (transaction: Transaction, slug: string): Promise<CallSourceDocument | null> =>
  transaction.find(COLLECTION, slug);

export const putCallSourceIn = (transaction: Transaction, source: CallSourceDocument): Promise<void> =>
  transaction.put(COLLECTION, source);
