import type { SortKey } from '../query/sort';
import type { FieldBounds } from './bounds';

export interface SortField {
  field: string;
  direction: 1 | -1;
  multikey: boolean;
  bounds: FieldBounds | null;
}

export interface SortMatch {
  sorted: boolean;
  reverse: boolean;
  /** How many leading fields are each fixed to one of several values, so that their ranges must be merged; 0 for none. */
  mergeAfter: number;
}

const UNSORTED: SortMatch = { sorted: false, reverse: false, mergeAfter: 0 };

/** Whether walking an index gives the wanted order. Every index ends with `_id`, ascending. */
export function matchSort(fields: readonly SortField[], order: readonly SortKey[]): SortMatch {
  let position = 0;
  let walk: 1 | -1 | undefined;
  let mergeAfter = 0;
  for (const [field, direction] of order) {
    if (isConstant(fields, field)) continue;
    while (position < fields.length && fields[position]?.field !== field && hasPoints(fields[position])) {
      const skipped = fields[position] as SortField;
      position += 1;
      if (isConstant(fields, skipped.field)) continue;
      if (walk !== undefined) return UNSORTED;
      mergeAfter = position;
    }
    const next = fields[position];
    if (next && (next.field !== field || next.multikey)) return UNSORTED;
    if (!next && field !== '_id') return UNSORTED;
    const wanted = (direction * (next?.direction ?? 1)) as 1 | -1;
    if (walk !== undefined && walk !== wanted) return UNSORTED;
    walk = wanted;
    position += 1;
    if (field === '_id') break;
  }
  return { sorted: true, reverse: walk === -1, mergeAfter };
}

function hasPoints(field: SortField | undefined): boolean {
  return field?.bounds !== null && field?.bounds !== undefined && 'points' in field.bounds;
}

/** Fixed to a single value; an array fixed by one element may still sort by another. */
function isConstant(fields: readonly SortField[], name: string): boolean {
  const field = fields.find((candidate) => candidate.field === name);
  return (
    field !== undefined &&
    !field.multikey &&
    field.bounds !== null &&
    'points' in field.bounds &&
    field.bounds.points.length <= 1
  );
}
