import { type Found, findDocuments, type Meter } from '../planner/execute';
import { planQuery } from '../planner/planner';
import { refuseUnserved } from '../planner/refuse-unserved';
import type { StoredCollection } from '../store/catalog';
import type { View } from '../store/view';
import type { PlainDocument } from '../wire/plain';
import { compileMatcher } from './matcher';
import { type SortKey, sortDocuments } from './sort';

export interface FindRequest {
  collection: StoredCollection;
  condition: PlainDocument;
  order: readonly SortKey[];
  skip: number;
  limit: number;
  /** Refuse what no index serves. */
  strict: boolean;
}

/** The documents of one request, in order, one page of them. */
export function find(view: View, request: FindRequest, meter: Meter): Found[] {
  const { collection, condition, order, skip, limit, strict } = request;
  const plan = planQuery(collection, condition, order);
  if (strict) refuseUnserved(collection, condition, order, plan);
  const found = findDocuments(view, plan, compileMatcher(condition), meter);
  const comesSorted = order.length === 0 || (plan.kind === 'scan' && plan.sorted);
  return comesSorted
    ? take(found, skip, limit)
    : sortDocuments([...found], order, ({ plain }) => plain).slice(skip, skip + limit);
}

/** Stops the scan as soon as the page is full. */
function take(found: Iterable<Found>, skip: number, limit: number): Found[] {
  const page: Found[] = [];
  let passed = 0;
  if (limit === 0) return page;
  for (const item of found) {
    passed += 1;
    if (passed > skip) page.push(item);
    if (page.length === limit) break;
  }
  return page;
}
