import type { Activity } from '@domain/activities/schema';
import { findDocument, type Stored, type Transaction } from '../platform/documents';

export type ActivityDocument = Stored & Omit<Activity, 'id'>;

const COLLECTION = 'activities';

export const findActivity = (id: string): Promise<ActivityDocument | null> => findDocument(COLLECTION, id);
export const findActivityIn = (transaction: Transaction, id: string): Promise<ActivityDocument | null> =>
  transaction.find(COLLECTION, id);
export const patchActivityIn = (
  transaction: Transaction,
  id: string,
  changes: Partial<Omit<ActivityDocument, '_id'>>,
): Promise<void> => transaction.patch<ActivityDocument>(COLLECTION, id, changes);
