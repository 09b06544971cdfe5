import type { Wire, WireDocument } from './wire';

const INT_MAX = 2 ** 31 - 1;
const INT_MIN = -(2 ** 31);
const LONG_LIMIT = 2 ** 63;

/** As the SDK's EJSON types a JavaScript number: int, else long, else double. */
export function numberToWire(value: number): WireDocument {
  if (!Number.isInteger(value) || Object.is(value, -0) || Math.abs(value) >= LONG_LIMIT) return doubleToWire(value);
  if (value >= INT_MIN && value <= INT_MAX) return { $numberInt: String(value) };
  return { $numberLong: BigInt(value).toString() };
}

function doubleToWire(value: number): WireDocument {
  if (Object.is(value, -0)) return { $numberDouble: '-0.0' };
  const text = String(value);
  return { $numberDouble: /^-?\d+$/.test(text) ? `${text}.0` : text };
}

export function isWireNumber(value: Wire | undefined): value is WireDocument {
  return (
    typeof value === 'object' &&
    value !== null &&
    ('$numberInt' in value || '$numberLong' in value || '$numberDouble' in value)
  );
}

/**
 * Arithmetic in the server's types: a double makes a double, a long makes a long, and an int that overflows becomes a long.
 * A long that overflows becomes a double here; the server would refuse.
 */
export function calculate(left: WireDocument, right: WireDocument, operation: 'add' | 'multiply'): WireDocument {
  if ('$numberDouble' in left || '$numberDouble' in right) {
    const [a, b] = [toNumber(left), toNumber(right)];
    return doubleToWire(operation === 'add' ? a + b : a * b);
  }
  const [a, b] = [toBigInt(left), toBigInt(right)];
  const result = operation === 'add' ? a + b : a * b;
  if (BigInt.asIntN(64, result) !== result) return doubleToWire(Number(result));
  const isInt = '$numberInt' in left && '$numberInt' in right && BigInt.asIntN(32, result) === result;
  return isInt ? { $numberInt: String(result) } : { $numberLong: String(result) };
}

export function toNumber(value: WireDocument): number {
  return Number(value.$numberInt ?? value.$numberLong ?? value.$numberDouble);
}

function toBigInt(value: WireDocument): bigint {
  return BigInt((value.$numberInt ?? value.$numberLong) as string);
}
