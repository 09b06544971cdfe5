import { after } from '../keys/bytes';
import { encodeValue, TAG, tagOf } from '../keys/encode-value';
import { holdsOperators } from '../query/check-query';
import type { PlainDocument } from '../wire/plain';

/** Ascending encoded values from `start` up to, not including, `end`. */
export interface Interval {
  start: Buffer;
  end: Buffer;
}

/** What one predicate demands of one field: one of some values, or a value in an interval. */
export type Constraint = { points: Buffer[] } | { interval: Interval };

/** A condition taken apart: what must hold of each field, and alternatives of which one must hold. */
export interface Constraints {
  fields: Map<string, Constraint[]>;
  alternatives: PlainDocument[][];
}

/** Collects what an index can use. Whatever it cannot use is left out: every document found is matched again anyway. */
export function constraintsOf(condition: PlainDocument): Constraints {
  const found: Constraints = { fields: new Map(), alternatives: [] };
  collect(condition, '', found);
  return found;
}

function collect(condition: PlainDocument, prefix: string, found: Constraints): void {
  for (const [key, value] of Object.entries(condition)) {
    if (key === '$and') for (const branch of value as PlainDocument[]) collect(branch, prefix, found);
    else if (key === '$or' && prefix === '') found.alternatives.push(value as PlainDocument[]);
    else if (!key.startsWith('$')) collectField(prefix + key, value, found);
  }
}

function collectField(field: string, value: unknown, found: Constraints): void {
  const operators =
    tagOf(value) === TAG.object && holdsOperators(value as PlainDocument) ? (value as PlainDocument) : { $eq: value };
  for (const [operator, operand] of Object.entries(operators)) {
    if (operator === '$elemMatch') collectElements(field, operand as PlainDocument, found);
    else add(field, CONSTRAINTS[operator]?.(operand, operators), found);
  }
}

/** `{items: {$elemMatch: {sku: 1}}}` implies `{'items.sku': 1}`. */
function collectElements(field: string, operand: PlainDocument, found: Constraints): void {
  if (!holdsOperators(operand)) collect(operand, `${field}.`, found);
}

function add(field: string, constraint: Constraint | undefined, found: Constraints): void {
  if (!constraint) return;
  const known = found.fields.get(field);
  if (known) known.push(constraint);
  else found.fields.set(field, [constraint]);
}

const CONSTRAINTS: Record<string, (operand: unknown, operators: PlainDocument) => Constraint | undefined> = {
  $eq: equal,
  $in: (operand) => oneOf(operand as unknown[]),
  $all: (operand) => equalFirst(operand as unknown[]),
  $exists: (operand) => (operand ? undefined : equal(null)),
  $gt: (operand) => range(operand, (value, type) => ({ start: after(value), end: type.end })),
  $gte: (operand) => range(operand, (value, type) => ({ start: value, end: type.end })),
  $lt: (operand) => range(operand, (value, type) => ({ start: type.start, end: value })),
  $lte: (operand) => range(operand, (value, type) => ({ start: type.start, end: after(value) })),
  $regex: (operand, operators) => beginning(operand, operators.$options),
};

function equal(operand: unknown): Constraint | undefined {
  const tag = tagOf(operand);
  if (tag === TAG.regularExpression) return beginning(operand, undefined);
  // The matcher compares objects without regard to the order of their fields; an index cannot.
  if (tag === TAG.object || tag === TAG.array) return { interval: typeInterval(tag) };
  return { points: [encodeValue(operand)] };
}

function oneOf(operands: readonly unknown[]): Constraint | undefined {
  const points: Buffer[] = [];
  for (const operand of operands) {
    const constraint = equal(operand);
    if (!constraint || !('points' in constraint)) return undefined;
    points.push(...constraint.points);
  }
  return { points };
}

function equalFirst(operands: readonly unknown[]): Constraint | undefined {
  const first = operands[0];
  return operands.length === 0 || tagOf(first) === TAG.object ? undefined : equal(first);
}

/** A comparison holds only between values of one type. */
function range(operand: unknown, bounds: (value: Buffer, type: Interval) => Interval): Constraint | undefined {
  const tag = tagOf(operand);
  if (tag !== TAG.number && tag !== TAG.string && tag !== TAG.date && tag !== TAG.boolean) return undefined;
  return { interval: bounds(encodeValue(operand), typeInterval(tag)) };
}

function typeInterval(tag: number): Interval {
  return { start: Buffer.from([tag]), end: Buffer.from([tag + 1]) };
}

/** `/^abc/` is a range: everything that begins with abc. */
function beginning(operand: unknown, options: unknown): Constraint | undefined {
  const expression = operand instanceof RegExp ? operand : undefined;
  const source = expression?.source ?? (typeof operand === 'string' ? operand : '');
  const literal = /^\^([^\\^$.*+?()[\]{}|]+)/.exec(source);
  if (!literal || expression?.flags || options) return undefined;
  const rest = source.slice((literal[0] as string).length);
  // A quantifier may make the last character optional, an alternative may not begin with it at all.
  if (/^[*?{]/.test(rest) || source.includes('|')) return undefined;
  const start = Buffer.concat([Buffer.from([TAG.string]), Buffer.from(literal[1] as string, 'utf8')]);
  return { interval: { start, end: after(start) } };
}
