import { after, prefixOf } from '../keys/bytes';
import type { SortKey } from '../query/sort';
import type { StoredCollection, StoredIndex } from '../store/catalog';
import { boundsOf } from './bounds';
import type { Constraints } from './constraints';
import { matchSort, type SortField } from './match-sort';
import type { Scan, ScanRange } from './plan';

/** Past this many ranges the remaining fields are left to the matcher. */
const MAX_RANGES = 1000;

interface Candidate {
  scan: Scan;
  score: number;
}

/** The best way to find what `constraints` demand, in the order wanted, by one index or by `_id`. */
export function planScan(collection: StoredCollection, constraints: Constraints, order: readonly SortKey[]): Scan {
  const candidates = [candidate(collection, null, constraints, order)];
  for (const index of collection.indexes) candidates.push(candidate(collection, index, constraints, order));
  return candidates.reduce((best, other) => (other.score > best.score ? other : best)).scan;
}

function candidate(
  collection: StoredCollection,
  index: StoredIndex | null,
  constraints: Constraints,
  order: readonly SortKey[],
): Candidate {
  const fields = index ? indexFields(index, constraints) : [idField(constraints)];
  const { ranges, pointFields, rangeFields } = rangesOf(prefixOf((index ?? collection).number), fields);
  const { sorted, reverse, mergeAfter } = matchSort(fields, order);
  const needsMerge = sorted && mergeAfter > 0 && ranges.length > 1;
  const canMerge = mergeAfter <= pointFields;
  const bounded = pointFields + rangeFields > 0;
  const isWhole = pointFields === fields.length;
  const exact = isWhole && (index === null || index.unique === true);
  const scan: Scan = {
    kind: 'scan',
    index,
    ranges: ranges.map(({ start, end, fieldEnds }) => ({ start, end, prefixLength: fieldEnds[mergeAfter] ?? 0 })),
    reverse,
    merge: needsMerge && canMerge,
    sorted: sorted && (!needsMerge || canMerge),
    bounded,
    exact,
  };
  const score = 10 * pointFields + 5 * rangeFields + (bounded ? 100 : 0) + (scan.sorted && order.length > 0 ? 50 : 0);
  return { scan, score: score + (exact ? 1000 : 0) };
}

function indexFields(index: StoredIndex, constraints: Constraints): SortField[] {
  return index.keys.map(([field, direction], position) => {
    const multikey = index.multikey[position] as boolean;
    return { field, direction, multikey, bounds: boundsOf(constraints.fields.get(field), multikey, direction) };
  });
}

function idField(constraints: Constraints): SortField {
  return { field: '_id', direction: 1, multikey: false, bounds: boundsOf(constraints.fields.get('_id'), false, 1) };
}

interface BuiltRange extends Omit<ScanRange, 'prefixLength'> {
  /** Where each field fixed to a value ends, the number in front counting as the first. */
  fieldEnds: number[];
}

/** Fields fixed to values multiply into ranges; the first field with an interval, or without bounds, ends them. */
function rangesOf(
  number: Buffer,
  fields: readonly SortField[],
): { ranges: BuiltRange[]; pointFields: number; rangeFields: number } {
  let prefixes = [{ bytes: number, fieldEnds: [number.length] }];
  let pointFields = 0;
  for (const { bounds } of fields) {
    if (bounds && 'interval' in bounds) {
      const { start, end } = bounds.interval;
      const ranges = prefixes.map(({ bytes, fieldEnds }) => ({
        start: Buffer.concat([bytes, start]),
        end: Buffer.concat([bytes, end]),
        fieldEnds,
      }));
      return {
        ranges: ranges.filter((range) => Buffer.compare(range.start, range.end) < 0),
        pointFields,
        rangeFields: 1,
      };
    }
    if (!bounds || prefixes.length * bounds.points.length > MAX_RANGES) break;
    prefixes = prefixes.flatMap(({ bytes, fieldEnds }) =>
      bounds.points.map((point) => ({
        bytes: Buffer.concat([bytes, point]),
        fieldEnds: [...fieldEnds, bytes.length + point.length],
      })),
    );
    pointFields += 1;
  }
  const ranges = prefixes.map(({ bytes, fieldEnds }) => ({ start: bytes, end: after(bytes), fieldEnds }));
  return { ranges, pointFields, rangeFields: 0 };
}
