import { documentKey } from '../keys/document-key';
import type { Meter } from '../planner/execute';
import { find } from '../query/find';
import type { Action, Answer, Context, Params } from './context';
import { collectionOf, conditionOf, documentIdOf, isDocumentQuery, refuseTransaction, transactionOf } from './params';

export const removeDocument: Action = (context, params, meter) =>
  isDocumentQuery(params) ? removeOne(context, params, meter) : removeMany(context, params, meter);

async function removeOne(context: Context, params: Params, meter: Meter): Promise<Answer> {
  const collection = collectionOf(context.store, params);
  const key = documentKey(collection.number, documentIdOf(context, params));
  const change = { collection, key, next: null };
  const transaction = transactionOf(context, params);
  if (transaction) {
    const exists = transaction.read(key) !== undefined;
    if (exists) transaction.write(change);
    return answer(exists, meter);
  }
  return context.store.write(({ view, apply }) => {
    const exists = view.document(key) !== undefined;
    if (exists) apply([change]);
    return answer(exists, meter);
  });
}

function answer(exists: boolean, meter: Meter): Answer {
  if (exists) meter.documentsScanned += 1;
  return { data: { deleted: exists ? 1 : 0 } };
}

async function removeMany(context: Context, params: Params, meter: Meter): Promise<Answer> {
  refuseTransaction(params, 'where().remove()');
  const collection = collectionOf(context.store, params);
  const condition = conditionOf(context, params);
  const limit = params.multi === false ? 1 : Number.POSITIVE_INFINITY;
  return context.store.write(({ view, apply }) => {
    const found = find(view, { collection, condition, order: [], skip: 0, limit, strict: context.strict }, meter);
    apply(found.map(({ key }) => ({ collection, key, next: null })));
    return { data: { deleted: found.length } };
  });
}
