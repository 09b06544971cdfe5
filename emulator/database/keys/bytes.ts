/** Index keys are compared byte by byte; these are the few operations on such bytes. */

/** The first key after every key that begins with `prefix`. */
export function after(prefix: Buffer): Buffer {
  const bytes = Buffer.from(prefix);
  for (let position = bytes.length - 1; position >= 0; position -= 1) {
    const byte = bytes[position] as number;
    if (byte === 0xff) continue;
    bytes[position] = byte + 1;
    return bytes.subarray(0, position + 1);
  }
  throw new RangeError('no key comes after this prefix');
}

/** Turns the order round, for descending index keys. */
export function invert(bytes: Buffer): Buffer {
  const inverted = Buffer.allocUnsafe(bytes.length);
  for (let position = 0; position < bytes.length; position += 1)
    inverted[position] = (bytes[position] as number) ^ 0xff;
  return inverted;
}

/** Number of a collection or index, the first bytes of each of its keys. */
export function prefixOf(number: number): Buffer {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeUInt32BE(number);
  return bytes;
}

/** A key as a Map key. */
export function textOf(key: Buffer): string {
  return key.toString('latin1');
}
