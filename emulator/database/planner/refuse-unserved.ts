import { requestFailed } from '../errors';
import type { SortKey } from '../query/sort';
import type { StoredCollection } from '../store/catalog';
import type { PlainDocument } from '../wire/plain';
import { constraintsOf } from './constraints';
import type { Plan } from './plan';
import { isBounded } from './planner';

/**
 * Strict mode: what no index serves is slow on the platform once there are many documents, so it fails here, while it is cheap to see.
 * Served is: a condition that names few documents, a condition that limits the scan with an order that comes out of it, or no
 * condition at all and an order.
 */
export function refuseUnserved(
  collection: StoredCollection,
  condition: PlainDocument,
  order: readonly SortKey[],
  plan: Plan,
): void {
  if (isServed(condition, order, plan)) return;
  throw requestFailed(
    `collection ${collection.name}: no declared index serves ${describe(condition, order)}; declare an index with keys ${suggestion(condition, order)}`,
  );
}

function isServed(condition: PlainDocument, order: readonly SortKey[], plan: Plan): boolean {
  if (plan.kind === 'union' || plan.exact) return true;
  if (Object.keys(condition).length === 0) return plan.sorted && order.length > 0;
  return isBounded(plan) && plan.sorted;
}

function describe(condition: PlainDocument, order: readonly SortKey[]): string {
  const fields = namedFields(condition);
  const where = fields.length > 0 ? `where(${fields.join(', ')})` : 'a scan of the whole collection';
  return order.length > 0 ? `${where} with orderBy(${order.map(([field]) => field).join(', ')})` : where;
}

function namedFields(condition: PlainDocument): string[] {
  const fields = Object.entries(condition).flatMap(([key, value]) => {
    if (!key.startsWith('$')) return [key];
    return (value as PlainDocument[]).flatMap(namedFields);
  });
  return [...new Set(fields)];
}

/** Fields fixed to a value first, then the order, then ranges. */
function suggestion(condition: PlainDocument, order: readonly SortKey[]): string {
  const { fields } = constraintsOf(condition);
  const fixed = [...fields]
    .filter(([, constraints]) => constraints.some((constraint) => 'points' in constraint))
    .map(([field]) => field);
  const keys = new Map<string, number>();
  for (const field of fixed) keys.set(field, 1);
  for (const [field, direction] of order) if (!keys.has(field)) keys.set(field, direction);
  for (const field of fields.keys()) if (!keys.has(field)) keys.set(field, 1);
  if (keys.size === 0) for (const field of namedFields(condition)) keys.set(field, 1);
  return JSON.stringify([...(keys.size > 0 ? keys : new Map([['_id', 1]]))]);
}
