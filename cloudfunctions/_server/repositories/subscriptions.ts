import { findDocument, type Stored, type Transaction } from '../platform/documents';

/** What a person still allows us to send: WeChat has no such counter to ask. `_id` is the openid. */
export interface BalanceDocument extends Stored {
  balances: { templateId: string; remaining: number }[];
}

/** One tap, counted once: `<openid>:<key>`. */
export interface SubscriptionRecord extends Stored {
  openid: string;
  at: string;
  results: { templateId: string; result: string }[];
}

const BALANCES = 'subscription_balances';
const RECORDS = 'subscription_records';

export const findBalance = (openid: string): Promise<BalanceDocument | null> => findDocument(BALANCES, openid);

export async function getBalanceIn(transaction: Transaction, openid: string): Promise<BalanceDocument> {
  return (await transaction.find<BalanceDocument>(BALANCES, openid)) ?? { _id: openid, balances: [] };
}
export const putBalanceIn = (transaction: Transaction, balance: BalanceDocument): Promise<void> =>
  transaction.put(BALANCES, balance);

export const findRecordIn = (transaction: Transaction, id: string): Promise<SubscriptionRecord | null> =>
  transaction.find(RECORDS, id);
export const putRecordIn = (transaction: Transaction, record: SubscriptionRecord): Promise<void> =>
  transaction.put(RECORDS, record);

export const remainingOf = (balance: BalanceDocument | null, templateId: string): number =>
  balance?.balances.find((entry) => entry.templateId === templateId)?.remaining ?? 0;

export const withRemaining = (balance: BalanceDocument, templateId: string, remaining: number): BalanceDocument => ({
  ...balance,
  balances: [...balance.balances.filter((entry) => entry.templateId !== templateId), { templateId, remaining }],
});
