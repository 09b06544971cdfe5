import type { Meter } from '../planner/execute';
import type { Store } from '../store/store';
import type { Transactions } from '../transaction/transactions';

/** What every action works with. */
export interface Context {
  store: Store;
  transactions: Transactions;
  strict: boolean;
  now(): number;
  newId(): string;
}

export type Params = Record<string, unknown>;
export type Answer = Record<string, unknown>;
export type Action = (context: Context, params: Params, meter: Meter) => Answer | Promise<Answer>;
