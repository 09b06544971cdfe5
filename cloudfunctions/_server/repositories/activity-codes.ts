import { findDocument, listDocuments, replaceWhere, type Stored, type Transaction } from '../platform/documents';

/** `_id` is the code itself, which nobody guesses: whoever has it was shown it. */
export interface ActivityCodeDocument extends Stored {
  activityId: string;
  use: 'sign_in' | 'help';
  /** The drawn mini-program code as a data URL; null until it was first asked for. */
  image: string | null;
}

const COLLECTION = 'activity_codes';

/** The activity behind a code, without the picture. */
export async function findActivityIdOf(code: string, use: ActivityCodeDocument['use']): Promise<string | null> {
  const [found] = await listDocuments<Omit<ActivityCodeDocument, 'image'>>(COLLECTION, {
    where: { _id: code },
    limit: 1,
    fields: ['activityId', 'use'],
  });
  return found?.use === use ? found.activityId : null;
}

export const findActivityCode = (code: string): Promise<ActivityCodeDocument | null> => findDocument(COLLECTION, code);
export const putActivityCodeIn = (transaction: Transaction, code: ActivityCodeDocument): Promise<void> =>
  transaction.put(COLLECTION, code);
export const removeActivityCodeIn = (transaction: Transaction, code: string): Promise<void> =>
  transaction.remove(COLLECTION, code);

/** False when somebody else was first: both had the same drawn. */
export const keepCodeImage = (code: string, image: string): Promise<boolean> =>
  replaceWhere<ActivityCodeDocument>(COLLECTION, { _id: code, image: null }, { image });
