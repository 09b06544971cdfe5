import { emptyLedger, type Ledger } from '@domain/reminders/ledger';
import { command } from '../platform/cloud';
import { findDocument, listDocuments, replaceWhere, type Stored, type Transaction } from '../platform/documents';

/** What a person still allows us to send: WeChat has no such counter to ask. `_id` is the openid. */
export interface BalanceDocument extends Stored, Ledger {
  /** Until when nobody asks in passing, because the person said no; absent where that never happened. */
  quietUntil?: string | null;
}
/** As written before sends were noted in it. */
type StoredBalance = Stored & Pick<Ledger, 'balances'> & Partial<BalanceDocument>;

/** One tap, counted once: `<openid>:<key>`. */
export interface SubscriptionRecord extends Stored {
  openid: string;
  at: string;
  results: { templateId: string; result: string }[];
}

const BALANCES = 'subscription_balances';
const RECORDS = 'subscription_records';

const complete = (stored: StoredBalance): BalanceDocument => ({ ...emptyLedger, ...stored });

export async function findBalance(openid: string): Promise<BalanceDocument | null> {
  const stored = await findDocument<StoredBalance>(BALANCES, openid);
  return stored && complete(stored);
}

/** People without one have earned nothing yet. */
export async function listBalances(openids: readonly string[]): Promise<BalanceDocument[]> {
  const stored = await listDocuments<StoredBalance>(BALANCES, {
    where: { _id: command.in([...openids]) },
    limit: openids.length,
    fields: ['balances', 'begun', 'version'],
  });
  return stored.map(complete);
}

/** Null: it is no longer as it was read, and nothing was written. */
export async function changeBalance({ _id, version, ...changed }: BalanceDocument): Promise<BalanceDocument | null> {
  const next = { ...changed, version: version + 1 };
  // A missing version is matched by null only.
  const expected = { _id, version: version === emptyLedger.version ? null : version };
  return (await replaceWhere<BalanceDocument>(BALANCES, expected, next)) ? { _id, ...next } : null;
}

export async function getBalanceIn(transaction: Transaction, openid: string): Promise<BalanceDocument> {
  return complete((await transaction.find<StoredBalance>(BALANCES, openid)) ?? { _id: openid, balances: [] });
}
export const putBalanceIn = (transaction: Transaction, balance: BalanceDocument): Promise<void> =>
  transaction.put(BALANCES, { ...balance, version: balance.version + 1 });

export const findRecordIn = (transaction: Transaction, id: string): Promise<SubscriptionRecord | null> =>
  transaction.find(RECORDS, id);
export const putRecordIn = (transaction: Transaction, record: SubscriptionRecord): Promise<void> =>
  transaction.put(RECORDS, record);
