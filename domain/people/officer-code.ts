/** One-time codes that make the first officers of an issuer: read from a screen, typed on a phone. */

/** Without I, L, O and U, which are misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 80 bits: not to be guessed, whatever the number of tries. */
const LENGTH = 16;

/** `7KQ2-MX41-…` @param bytes at least 16 random ones */
export function makeOfficerCode(bytes: Uint8Array): string {
  if (bytes.length < LENGTH) throw new Error(`an officer code needs ${LENGTH} random bytes`);
  const characters = Array.from(bytes.slice(0, LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]);
  return characters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** As it was made, however it was typed; null when it cannot be one. */
export function parseOfficerCode(text: string): string | null {
  const code = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return code.length === LENGTH && [...code].every((character) => ALPHABET.includes(character)) ? code : null;
}
