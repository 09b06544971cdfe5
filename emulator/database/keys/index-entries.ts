import { MAX_INDEXED_BYTES } from '../../limits';
import { requestFailed } from '../errors';
import { invert, textOf } from './bytes';
import { encodeValue, TAG } from './encode-value';
import { ARRAY, type FieldValues, valuesAt } from './field-values';

export interface IndexKeys {
  name: string;
  keys: readonly (readonly [field: string, direction: 1 | -1])[];
}

export interface IndexEntries {
  /** Encoded fields, without the index's number before and the document's key behind. */
  entries: Buffer[];
  /** Whether each field holds an array in this document. */
  multikey: boolean[];
}

const ARRAY_MARK = Buffer.from([TAG.array]);

/** The entries one document has in one index: one, or several when a field holds an array. */
export function indexEntries(index: IndexKeys, document: unknown): IndexEntries {
  const fields = index.keys.map(([field]) => valuesAt(document, field));
  refuseParallelArrays(fields);
  let entries: Buffer[] = [Buffer.alloc(0)];
  for (const [position, [, direction]] of index.keys.entries()) {
    const encoded = distinct((fields[position] as FieldValues).values.map((value) => encodeField(value, direction)));
    entries = entries.flatMap((entry) => encoded.map((field) => Buffer.concat([entry, field])));
  }
  for (const entry of entries) refuseLong(index.name, entry);
  return { entries, multikey: fields.map((field) => field.arrayRoot !== undefined) };
}

function encodeField(value: unknown, direction: 1 | -1): Buffer {
  const encoded = value === ARRAY ? ARRAY_MARK : encodeValue(value);
  return direction === 1 ? encoded : invert(encoded);
}

function distinct(keys: Buffer[]): Buffer[] {
  if (keys.length < 2) return keys;
  return [...new Map(keys.map((key) => [textOf(key), key])).values()];
}

/** As the server does: two independent arrays in one index would multiply its entries. */
function refuseParallelArrays(fields: readonly FieldValues[]): void {
  const roots = [...new Set(fields.flatMap((field) => field.arrayRoot ?? []))];
  if (roots.length > 1) throw requestFailed(`cannot index parallel arrays [${roots[0]}] [${roots[1]}]`);
}

function refuseLong(name: string, entry: Buffer): void {
  if (entry.length <= MAX_INDEXED_BYTES) return;
  throw requestFailed(`index ${name}: indexed value of ${entry.length} bytes exceeds ${MAX_INDEXED_BYTES}`);
}
