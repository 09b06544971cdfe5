/** Names of organizations: finding them by any part, and noticing that two are one. */

/** Pairs of characters that so many names have that they find nothing: looked for last, and never alone. */
const COMMON = new Set(
  '广西|科学|学技|技术|术协|协会|学会|研究|究会|科协|大学|学科|工程|学院|公司|有限|限公|企业|产业|行业|管理|中心|自治|治区|壮族|族自'.split(
    '|',
  ),
);

const SOCIETY = /研究会|学会|协会/g;

/** ！ to ～ are the full-width forms of ! to ~. */
function toHalfWidth(character: string): string {
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
}

/** ASCII without letters and digits, and the punctuation that Chinese texts have. Written out: \p{…} is large once transpiled. */
const PUNCTUATION =
  /[\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f\u30fb\ufe30-\ufe6f]/g;

/** Half width, lower case, and no spaces, brackets or dots. */
export const normalizeName = (text: string): string =>
  [...text].map(toHalfWidth).join('').toLowerCase().replace(PUNCTUATION, '');

/** With the short forms that people say instead of the official ones. */
const shorten = (normalized: string): string =>
  normalized
    .replace(/科学技术协会/g, '科协')
    .replace(/(壮族|回族|维吾尔)?自治区/g, '')
    .replace(/(股份有限|有限责任|有限)公司/g, '公司');

/** 学会, 协会 and 研究会 are the same. */
const unifySociety = (shortened: string): string => shortened.replace(SOCIETY, '会');

/** What all spellings of one name share: 学会, 协会 and 研究会 are the same, so are 南宁市 and 南宁 in front. */
export const nameKey = (name: string): string =>
  unifySociety(shorten(normalizeName(name)).replace(/^(.{2,3})[省市]/, '$1'));

function bigramsOf(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

const rarestFirst = (bigrams: readonly string[]): string[] => {
  const distinct = [...new Set(bigrams)];
  return [...distinct.filter((bigram) => !COMMON.has(bigram)), ...distinct.filter((bigram) => COMMON.has(bigram))];
};

/** What an organization is found by: the pairs of neighbouring characters of all its names, long, short and unified. */
export function searchBigrams(names: readonly string[]): string[] {
  const written = names.map(normalizeName).flatMap((name) => [name, shorten(name)]);
  const spellings = [...written, ...written.map(unifySociety), ...names.map(nameKey)];
  return [...new Set(spellings.flatMap(bigramsOf))];
}

/**
 * The pairs that must all be there, rarest first because an index serves only the first; empty when the text says too
 * little. Whether she calls it 学会, 协会 or 研究会 is no matter unless that is all she says.
 */
export function wantedBigrams(text: string): string[] {
  const wanted = shorten(normalizeName(text));
  // Of 林学会 no piece is long enough, so the pair across the word counts: 林会.
  const ways = [wanted.split(SOCIETY).flatMap(bigramsOf), bigramsOf(unifySociety(wanted)), bigramsOf(wanted)];
  return rarestFirst(ways.find((bigrams) => bigrams.length > 0) ?? []);
}

/** The pairs by which organizations of a similar name are looked up; the common ones only when there are no others. */
export function candidateBigrams(names: readonly string[]): string[] {
  const bigrams = rarestFirst(names.flatMap((name) => bigramsOf(nameKey(name))));
  const rare = bigrams.filter((bigram) => !COMMON.has(bigram));
  return rare.length > 0 ? rare : bigrams;
}

/** Dice's coefficient of the pairs of two names: 0 nothing in common, 1 the same but for spelling. */
export function nameSimilarity(first: string, second: string): number {
  const [one, other] = [nameKey(first), nameKey(second)];
  if (one === other) return 1;
  const left = new Set(bigramsOf(one));
  const right = new Set(bigramsOf(other));
  if (left.size + right.size === 0) return 0;
  const shared = [...left].filter((bigram) => right.has(bigram)).length;
  // Names that differ in order alone have the same pairs, yet are two names.
  return Math.min((2 * shared) / (left.size + right.size), 0.99);
}

/** How much one organization's names, present and former, are like another's. */
export const closestNames = (names: readonly string[], others: readonly string[]): number =>
  Math.max(0, ...names.flatMap((name) => others.map((other) => nameSimilarity(name, other))));
