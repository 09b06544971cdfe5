/**
 * Text as it comes out of Word, a web page or a chat, made plain: one kind of line break, one kind of blank, no invisible
 * characters. Paragraphs and the blank lines between them stay, and so does the indent of two full-width blanks.
 */
const LINE_BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const BLANKS = /[\u00a0\u2000-\u200a\u202f\u205f]/g;
/** Soft hyphens, marks of direction, zero-width blanks. The joiners U+200C and U+200D belong to letters and emoji. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;

const isControl = (character: string): boolean => {
  const code = character.charCodeAt(0);
  return (code < 0x20 && character !== '\n' && character !== '\t') || code === 0x7f;
};

export function plainText(text: string): string {
  const plain = text.replace(LINE_BREAKS, '\n').replace(BLANKS, ' ').replace(INVISIBLE, '');
  return [...plain].some(isControl) ? [...plain].filter((character) => !isControl(character)).join('') : plain;
}

/** Characters as Chinese counts them. */
export const countCharacters = (text: string): number => [...text].length;
