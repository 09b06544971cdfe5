import type { SortKey } from '../query/sort';
import type { StoredCollection } from '../store/catalog';
import type { PlainDocument } from '../wire/plain';
import { type Constraints, constraintsOf } from './constraints';
import type { Plan, Scan } from './plan';
import { planScan } from './plan-scan';

/** Chooses how to find the documents of a condition. Any plan finds all of them; the choice is about how few others it looks at. */
export function planQuery(collection: StoredCollection, condition: PlainDocument, order: readonly SortKey[]): Plan {
  return plan(collection, constraintsOf(condition), order);
}

function plan(collection: StoredCollection, constraints: Constraints, order: readonly SortKey[]): Plan {
  const scan = planScan(collection, constraints, order);
  if (scan.bounded && (scan.sorted || scan.exact)) return scan;
  return unionOf(collection, constraints, order) ?? scan;
}

/** The first `$or` each of whose branches an index serves. */
function unionOf(collection: StoredCollection, constraints: Constraints, order: readonly SortKey[]): Plan | null {
  for (const [position, alternatives] of constraints.alternatives.entries()) {
    const others = constraints.alternatives.filter((_, other) => other !== position);
    const branches = alternatives.map((branch) => plan(collection, joined(constraints, others, branch), order));
    if (branches.every(isBounded)) return { kind: 'union', branches };
  }
  return null;
}

function joined(base: Constraints, others: PlainDocument[][], branch: PlainDocument): Constraints {
  const own = constraintsOf(branch);
  const fields = new Map(base.fields);
  for (const [field, constraints] of own.fields) fields.set(field, [...(fields.get(field) ?? []), ...constraints]);
  return { fields, alternatives: [...own.alternatives, ...others] };
}

export function isBounded(candidate: Plan): boolean {
  return candidate.kind === 'union' || (candidate as Scan).bounded;
}
