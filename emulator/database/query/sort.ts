import { invalidParam } from '../errors';
import { encodeValue } from '../keys/encode-value';
import { ARRAY, valuesAt } from '../keys/field-values';
import type { PlainDocument } from '../wire/plain';

export type SortKey = readonly [field: string, direction: 1 | -1];

/** Reads `{a: 1, b: -1}`, whose order of fields counts. */
export function parseSort(order: PlainDocument): SortKey[] {
  return Object.entries(order).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalidParam(`order of ${field} must be 1 or -1`);
    if (field.startsWith('$')) throw invalidParam(`order: ${field} is not a field`);
    return [field, direction];
  });
}

/** Sorts by the server's order of values, stably; the same bytes decide as in an index. */
export function sortDocuments<Item>(
  items: readonly Item[],
  keys: readonly SortKey[],
  documentOf: (item: Item) => unknown,
): Item[] {
  const keyed = items.map((item) => ({
    item,
    bytes: keys.map(([field, direction]) => sortBytes(documentOf(item), field, direction)),
  }));
  keyed.sort((left, right) => {
    for (const [position, [, direction]] of keys.entries()) {
      const order = Buffer.compare(left.bytes[position] as Buffer, right.bytes[position] as Buffer);
      if (order !== 0) return order * direction;
    }
    return 0;
  });
  return keyed.map(({ item }) => item);
}

const LOWEST = Buffer.alloc(0);

/** An array sorts by its least element ascending, by its greatest descending; an empty one before everything. */
function sortBytes(document: unknown, field: string, direction: 1 | -1): Buffer {
  const encoded = valuesAt(document, field)
    .values.filter((value) => value !== ARRAY)
    .map(encodeValue)
    .sort(Buffer.compare);
  return (direction === 1 ? encoded[0] : encoded.at(-1)) ?? LOWEST;
}
