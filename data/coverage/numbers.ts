/** How a notice numbers its paragraphs. Ranks say what stands inside what: 一 › （一） › 1 › a named paragraph › （1） › ①. */
export type PrintedNumber = { style: string; value: number };

const digits = '一二三四五六七八九';
const circled = '①②③④⑤⑥⑦⑧⑨⑩';

/** 一 to 九十九 */
function chineseNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens ? digits.indexOf(tens) + 1 : 1) : 0;
  return ten * 10 + (ones ? digits.indexOf(ones) + 1 : 0);
}

const styles: { style: string; rank: number; pattern: RegExp; read: (text: string) => number }[] = [
  { style: '2026-1', rank: 0, pattern: /^\d{4}-(\d+)$/, read: Number },
  { style: '附件1', rank: 0, pattern: /^附件(\d+)$/, read: Number },
  { style: '附表1', rank: 0, pattern: /^附表(\d+)$/, read: Number },
  { style: '一', rank: 1, pattern: /^([一二三四五六七八九十]+)$/, read: chineseNumber },
  { style: '（一）', rank: 2, pattern: /^（([一二三四五六七八九十]+)）$/, read: chineseNumber },
  { style: '1', rank: 3, pattern: /^(\d+)$/, read: Number },
  { style: '（1）', rank: 5, pattern: /^（(\d+)）$/, read: Number },
  { style: '①', rank: 6, pattern: /^([①-⑩])$/, read: (text) => circled.indexOf(text) + 1 },
];

/** Null for a paragraph that has a name and no number. */
export function printedNumber(no: string): PrintedNumber | null {
  for (const { style, pattern, read } of styles) {
    const inner = pattern.exec(no)?.[1];
    if (inner) return { style, value: read(inner) };
  }
  return null;
}

/** A note (注) closes the paragraph above the numbered list it follows. */
const noteRank = 5;
const nameRank = 4;
const appendixRank = 0;

export function rankOf(no: string): number {
  if (no.startsWith('附')) return appendixRank;
  if (no === '注') return noteRank;
  return styles.find(({ pattern }) => pattern.test(no))?.rank ?? nameRank;
}

/** `numbering` holds words, or else the id of a discrepancy. */
export const isExplanation = (text: string): boolean => /[一-鿿]/.test(text);

function separator(before: string, no: string): string {
  const isName = printedNumber(no) === null && rankOf(no) === nameRank;
  if (rankOf(before) === appendixRank || rankOf(no) === appendixRank || isName) return ' ';
  return rankOf(before) === 1 ? '、' : '';
}

/** `['一', '（一）', '1', '申报要求', '（6）']` → `一、（一）1 申报要求（6）`, as `source` writes it. */
export const placeWords = (numbers: string[]): string =>
  numbers.map((no, i) => (i === 0 ? no : separator(numbers[i - 1] as string, no) + no)).join('');
