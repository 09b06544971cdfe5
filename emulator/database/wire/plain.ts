import { invalidParam } from '../errors';
import { wireDate } from './canonical';
import { numberToWire, toNumber } from './numbers';
import { scalarType, type Wire, type WireDocument } from './wire';

/** A document as JavaScript sees it: numbers, dates, regular expressions. Matching and index keys work on this form. */
export type PlainDocument = Record<string, unknown>;

/** A long beyond 2^53 is compared by its nearest double; what is stored stays exact. */
export function toPlain(value: Wire): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(toPlain);
  const type = scalarType(value);
  if (type !== undefined) return plainScalar(type, value);
  const plain: PlainDocument = {};
  for (const key of Object.keys(value)) plain[key] = toPlain(value[key] as Wire);
  return plain;
}

export function toPlainDocument(document: WireDocument): PlainDocument {
  return toPlain(document) as PlainDocument;
}

function plainScalar(type: string, value: WireDocument): unknown {
  switch (type) {
    case '$date':
      return new Date(Number((value.$date as { $numberLong: string }).$numberLong));
    case '$regularExpression':
      return plainRegExp(value.$regularExpression as { pattern: string; options: string });
    case '$binary':
      return new Uint8Array(Buffer.from((value.$binary as { base64: string }).base64, 'base64'));
    default:
      return toNumber(value);
  }
}

/** `g` and `y` would make a match depend on the one before. */
function plainRegExp({ pattern, options }: { pattern: string; options: string }): RegExp {
  try {
    return new RegExp(pattern, options.replace(/[^ims]/g, ''));
  } catch {
    throw invalidParam(`not a regular expression: /${pattern}/${options}`);
  }
}

/** The way back, for values computed by an aggregation or given as JavaScript; `undefined` fields are dropped. */
export function toWire(value: unknown): Wire {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return numberToWire(value);
  if (Array.isArray(value)) return value.map(toWire);
  if (value instanceof Date) return wireDate(value.getTime());
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } };
  if (ArrayBuffer.isView(value)) return wireBinary(value);
  const wire: WireDocument = {};
  for (const [key, field] of Object.entries(value)) if (field !== undefined) wire[key] = toWire(field);
  return wire;
}

function wireBinary(value: ArrayBufferView): Wire {
  const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return { $binary: { base64: bytes.toString('base64'), subType: '00' } };
}
