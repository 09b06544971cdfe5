import { planQuery } from '../planner/planner';
import { parseSort, type SortKey } from '../query/sort';
import type { StoredCollection } from '../store/catalog';
import type { PlainDocument } from '../wire/plain';
import type { Stage } from './check-pipeline';

export interface SplitPipeline {
  condition: PlainDocument;
  order: SortKey[];
  limit: number;
  rest: Stage[];
}

/** What of a pipeline's beginning an index can do: the match, then an order that the index has anyway, then a limit. */
export function splitPipeline(collection: StoredCollection, stages: readonly Stage[]): SplitPipeline {
  const rest = [...stages];
  const condition = rest[0]?.name === '$match' ? (rest.shift()?.value as PlainDocument) : {};
  let order: SortKey[] = [];
  if (rest[0]?.name === '$sort') {
    const wanted = parseSort(rest[0].value as PlainDocument);
    const plan = planQuery(collection, condition, wanted);
    if (plan.kind === 'scan' && plan.sorted) {
      order = wanted;
      rest.shift();
    }
  }
  const limit = rest[0]?.name === '$limit' ? (rest[0].value as number) : Number.POSITIVE_INFINITY;
  return { condition, order, limit, rest };
}
