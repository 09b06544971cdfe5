import { invalidParam, unknownOperator } from '../errors';
import { numberToWire } from './numbers';
import { isWireObject, parseJson, type Wire, type WireDocument } from './wire';

/** EJSON types that exist elsewhere; refused by name rather than stored as a document with a strange field. */
const OTHER_TYPES = new Set([
  '$oid',
  '$numberDecimal',
  '$timestamp',
  '$minKey',
  '$maxKey',
  '$symbol',
  '$code',
  '$dbPointer',
  '$undefined',
  '$uuid',
]);

type Scalar = (value: WireDocument, now: number) => Wire;

const SCALARS: Record<string, Scalar> = {
  $numberInt: (value) => ({ $numberInt: digits(value.$numberInt, /^-?\d{1,10}$/, '$numberInt') }),
  $numberLong: (value) => ({ $numberLong: digits(value.$numberLong, /^-?\d{1,19}$/, '$numberLong') }),
  $numberDouble: (value) => ({
    $numberDouble: digits(value.$numberDouble, /^(NaN|-?Infinity|-?\d.*)$/, '$numberDouble'),
  }),
  $date: (value) => date(value.$date as unknown),
  $regularExpression: (value) => regularExpression(value.$regularExpression as unknown),
  $binary: (value) => binary(value.$binary as unknown),
  // Filled in here, so no layer below ever sees the placeholder, however deep it lies.
  $tcb_server_date: (value, now) => wireDate(now + offsetOf(value.$tcb_server_date as unknown)),
};

/** Parses EJSON text, relaxed or canonical, into canonical form; `now` replaces `db.serverDate()`. */
export function parseWire(text: unknown, what: string, now: number): WireDocument {
  const value = canonical(parseJson(text, what), now);
  if (!isWireObject(value)) throw invalidParam(`${what} must be an object`);
  return value;
}

export function canonical(value: unknown, now: number): Wire {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return numberToWire(value);
  if (Array.isArray(value)) return value.map((item) => canonical(item, now));
  return canonicalObject(value as WireDocument, now);
}

function canonicalObject(value: WireDocument, now: number): Wire {
  const keys = Object.keys(value);
  const first = keys[0];
  if (first?.startsWith('$')) {
    const scalar = SCALARS[first];
    if (scalar) return scalar(value, now);
    if (OTHER_TYPES.has(first)) throw unknownOperator('value type', first);
  }
  const copy: WireDocument = {};
  for (const key of keys) {
    if (key === '__proto__') throw invalidParam('a field must not be called __proto__');
    copy[key] = canonical(value[key], now);
  }
  return copy;
}

function digits(text: unknown, pattern: RegExp, type: string): string {
  if (typeof text !== 'string' || !pattern.test(text)) throw invalidParam(`${type} does not hold a number`);
  return text;
}

function date(value: unknown): Wire {
  if (typeof value === 'number') return wireDate(value);
  const time =
    typeof value === 'string' ? Date.parse(value) : Number((value as { $numberLong?: string } | null)?.$numberLong);
  if (Number.isNaN(time)) throw invalidParam('$date does not hold a date');
  return wireDate(time);
}

export function wireDate(time: number): Wire {
  return { $date: { $numberLong: String(time) } };
}

function regularExpression(value: unknown): Wire {
  const { pattern, options } = (value ?? {}) as { pattern?: unknown; options?: unknown };
  if (typeof pattern !== 'string' || typeof options !== 'string')
    throw invalidParam('$regularExpression needs pattern and options');
  return { $regularExpression: { pattern, options } };
}

function binary(value: unknown): Wire {
  const { base64, subType } = (value ?? {}) as { base64?: unknown; subType?: unknown };
  if (typeof base64 !== 'string' || typeof subType !== 'string') throw invalidParam('$binary needs base64 and subType');
  return { $binary: { base64, subType } };
}

function offsetOf(value: unknown): number {
  const offset = (value as { offset?: unknown } | null)?.offset;
  if (typeof offset === 'number') return offset;
  const wrapped = (offset ?? {}) as { $numberInt?: string; $numberLong?: string; $numberDouble?: string };
  return Number(wrapped.$numberInt ?? wrapped.$numberLong ?? wrapped.$numberDouble ?? 0);
}
