/**
 * The short code in the footer of a printed application: whoever uploads the stamped scan types it from the paper, so
 * that a scan of an older version is noticed.
 */
import { ALPHABET } from './receipt-number';

const LENGTH = 6;
const BITS_PER_CHARACTER = 5;

/** @param contentHash SHA-256 of the frozen content, in hexadecimal */
export function verificationCode(contentHash: string): string {
  const bits = Number.parseInt(contentHash.slice(0, 8), 16);
  return Array.from({ length: LENGTH }, (_, index) => ALPHABET[(bits >>> (index * BITS_PER_CHARACTER)) & 31]).join('');
}

/** Typed by hand: case, spaces, and the letters that look like digits do not matter. */
export const sameCode = (typed: string, code: string): boolean =>
  typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1') === code;
