import { VALUE_TYPES } from '../contract';
import { invalidParam } from '../errors';

/**
 * Canonical EJSON as parsed by JSON: `{"$numberInt":"1"}` stays an object. Documents are stored, updated and projected in this form,
 * so an int, a long and a double each come back as what they were.
 */
export type Wire = null | boolean | string | Wire[] | WireDocument;
export interface WireDocument {
  [field: string]: Wire;
}

const VALUE_TYPE_NAMES = new Set<string>(VALUE_TYPES);

export function isWireObject(value: unknown): value is WireDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The EJSON type of a wrapped scalar such as `{"$date":…}`; undefined for everything else, `{"$gt":…}` included. */
export function scalarType(value: WireDocument): string | undefined {
  for (const key in value) return VALUE_TYPE_NAMES.has(key) ? key : undefined;
  return undefined;
}

/** An object with fields of its own, as opposed to a wrapped scalar. */
export function isNested(value: unknown): value is WireDocument {
  return isWireObject(value) && scalarType(value) === undefined;
}

/** For parameters that arrive as EJSON text. */
export function parseJson(text: unknown, what: string): unknown {
  if (typeof text !== 'string') throw invalidParam(`${what} must be an EJSON string`);
  try {
    return JSON.parse(text);
  } catch {
    throw invalidParam(`${what} is not valid EJSON`);
  }
}
