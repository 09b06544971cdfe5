import { invalidParam } from '../errors';
import type { Action, Params } from './context';

export const startTransaction: Action = (context) => ({ transactionId: context.transactions.start() });

export const commitTransaction: Action = async (context, params) => {
  await context.transactions.commit(transactionIdOf(params));
  return { committed: 1 };
};

export const abortTransaction: Action = (context, params) => {
  context.transactions.abort(transactionIdOf(params));
  return { rollbacked: 1 };
};

function transactionIdOf(params: Params): string {
  const id = params.transactionId;
  if (typeof id !== 'string') throw invalidParam('transactionId is missing');
  return id;
}
