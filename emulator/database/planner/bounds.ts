import { after, invert } from '../keys/bytes';
import type { Constraint, Interval } from './constraints';

/** The values one index field may take, as bytes of that field, in the field's direction. */
export type FieldBounds = { points: Buffer[] } | { interval: Interval };

/**
 * Turns the predicates on one field into bounds. A field that may hold arrays satisfies each predicate with another element,
 * so there only one predicate may narrow the search.
 */
export function boundsOf(
  constraints: readonly Constraint[] | undefined,
  multikey: boolean,
  direction: 1 | -1,
): FieldBounds | null {
  if (!constraints || constraints.length === 0) return null;
  const narrowed = multikey ? best(constraints) : intersect(constraints);
  return direction === 1 ? narrowed : turned(narrowed);
}

function best(constraints: readonly Constraint[]): Constraint {
  const points = constraints.filter((constraint) => 'points' in constraint);
  points.sort((left, right) => left.points.length - right.points.length);
  return points[0] ?? (constraints[0] as Constraint);
}

function intersect(constraints: readonly Constraint[]): Constraint {
  const intervals = constraints.flatMap((constraint) => ('interval' in constraint ? [constraint.interval] : []));
  const lists = constraints.flatMap((constraint) => ('points' in constraint ? [constraint.points] : []));
  const first = lists[0];
  if (!first) return { interval: narrowest(intervals) };
  const points = first.filter(
    (point) =>
      lists.every((list) => list.some((other) => other.equals(point))) &&
      intervals.every(({ start, end }) => Buffer.compare(start, point) <= 0 && Buffer.compare(point, end) < 0),
  );
  return { points: sorted(points) };
}

function narrowest(intervals: readonly Interval[]): Interval {
  const start = intervals
    .map((interval) => interval.start)
    .reduce((left, right) => (Buffer.compare(left, right) < 0 ? right : left));
  const end = intervals
    .map((interval) => interval.end)
    .reduce((left, right) => (Buffer.compare(left, right) > 0 ? right : left));
  return { start, end };
}

function sorted(points: Buffer[]): Buffer[] {
  const ordered = [...points].sort(Buffer.compare);
  return ordered.filter((point, position) => position === 0 || !point.equals(ordered[position - 1] as Buffer));
}

/** In a descending field what was the end is the start. `after(invert(x))` is where the keys from x on stop. */
function turned(constraint: Constraint): FieldBounds {
  if ('points' in constraint) return { points: sorted(constraint.points.map(invert)) };
  const { start, end } = constraint.interval;
  return { interval: { start: after(invert(end)), end: after(invert(start)) } };
}
