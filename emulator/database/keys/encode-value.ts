/**
 * Values as bytes whose order is the server's order of values: null and missing, numbers, strings, objects, arrays, binary, booleans,
 * dates, regular expressions. No encoded value is the beginning of another, so encoded values can stand one after the other.
 */
export const TAG = {
  nothing: 0x10,
  number: 0x20,
  string: 0x30,
  object: 0x40,
  array: 0x50,
  binary: 0x60,
  boolean: 0x70,
  date: 0x80,
  regularExpression: 0x90,
} as const;

const END = Buffer.from([0]);
const FIELD = Buffer.from([1]);
const TERMINATOR = Buffer.from([0, 0]);

export function tagOf(value: unknown): number {
  if (value === null || value === undefined) return TAG.nothing;
  if (typeof value === 'number') return TAG.number;
  if (typeof value === 'string') return TAG.string;
  if (typeof value === 'boolean') return TAG.boolean;
  if (Array.isArray(value)) return TAG.array;
  if (value instanceof Date) return TAG.date;
  if (value instanceof RegExp) return TAG.regularExpression;
  if (ArrayBuffer.isView(value)) return TAG.binary;
  return TAG.object;
}

export function encodeValue(value: unknown): Buffer {
  const tag = tagOf(value);
  return Buffer.concat([Buffer.from([tag]), payload(tag, value)]);
}

function payload(tag: number, value: unknown): Buffer {
  switch (tag) {
    case TAG.nothing:
      return Buffer.alloc(0);
    case TAG.number:
      return sortableNumber(value as number);
    case TAG.string:
      return sortableText(value as string);
    case TAG.object:
      return sortableObject(value as Record<string, unknown>);
    case TAG.array:
      return Buffer.concat([...(value as unknown[]).map(encodeValue), END]);
    case TAG.binary:
      return escapeZeros(Buffer.from(value as Uint8Array));
    case TAG.boolean:
      return Buffer.from([value ? 1 : 0]);
    case TAG.date:
      return sortableNumber((value as Date).getTime());
    default:
      return Buffer.concat([sortableText((value as RegExp).source), sortableText((value as RegExp).flags)]);
  }
}

function sortableNumber(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  if (Number.isNaN(value)) return bytes;
  bytes.writeDoubleBE(value === 0 ? 0 : value);
  const isNegative = (bytes[0] as number) >= 0x80;
  for (let position = 0; position < 8; position += 1) {
    if (isNegative) bytes[position] = (bytes[position] as number) ^ 0xff;
    else if (position === 0) bytes[position] = (bytes[position] as number) ^ 0x80;
  }
  return bytes;
}

function sortableText(text: string): Buffer {
  return escapeZeros(Buffer.from(text, 'utf8'));
}

function escapeZeros(bytes: Buffer): Buffer {
  if (!bytes.includes(0)) return Buffer.concat([bytes, TERMINATOR]);
  const escaped: number[] = [];
  for (const byte of bytes) {
    escaped.push(byte);
    if (byte === 0) escaped.push(0xff);
  }
  return Buffer.concat([Buffer.from(escaped), TERMINATOR]);
}

/** Objects compare field by field: type first, then name, then value. */
function sortableObject(value: Record<string, unknown>): Buffer {
  const parts: Buffer[] = [];
  for (const [name, field] of Object.entries(value)) {
    const tag = tagOf(field);
    parts.push(FIELD, Buffer.from([tag]), sortableText(name), payload(tag, field));
  }
  return Buffer.concat([...parts, END]);
}
