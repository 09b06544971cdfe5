import { after, prefixOf } from '../keys/bytes';
import { find } from '../query/find';
import type { Action } from './context';
import { collectionOf, conditionOf } from './params';

/** `count()`. Without a condition the keys are counted and no document is looked at. */
export const calculateDocument: Action = (context, params, meter) => {
  const collection = collectionOf(context.store, params);
  const condition = conditionOf(context, params);
  if (Object.keys(condition).length === 0) {
    const start = prefixOf(collection.number);
    return { data: { total: context.store.now.countDocuments({ start, end: after(start) }) } };
  }
  const request = {
    collection,
    condition,
    order: [],
    skip: 0,
    limit: Number.POSITIVE_INFINITY,
    strict: context.strict,
  };
  return { data: { total: find(context.store.now, request, meter).length } };
};
