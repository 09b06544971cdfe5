/**
 * Receipt numbers: date + random + check digit, e.g. `20260421-7KQ2MX-4`. No global counter: on this platform
 * one would be a document that every submission contends for.
 */
import { toDate } from '../time';

/** Without I, L, O, U, which are misread on paper and by phone. */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_LENGTH = 6;

/** Luhn mod N over the alphabet: catches every single wrong character and most swaps of neighbours. */
function checkDigit(text: string): string {
  const n = ALPHABET.length;
  const sum = [...text].reverse().reduce((total, character, index) => {
    const addend = ALPHABET.indexOf(character) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(addend / n) + (addend % n);
  }, 0);
  return ALPHABET[(n - (sum % n)) % n] as string;
}

/** @param random yields numbers in [0, 1) */
export function receiptNumber(now: number, random: () => number): string {
  const date = toDate(now).replaceAll('-', '');
  const tail = Array.from({ length: RANDOM_LENGTH }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]).join('');
  return `${date}-${tail}-${checkDigit(date + tail)}`;
}

export function isReceiptNumber(text: string): boolean {
  const match = /^(\d{8})-([0-9A-Z]{6})-([0-9A-Z])$/.exec(text);
  return match !== null && checkDigit(`${match[1]}${match[2]}`) === match[3];
}
