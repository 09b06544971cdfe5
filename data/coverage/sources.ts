/** Reads a `source` such as `2023-10 （五）、（六）2（1）` as the places of the notice it names. */
import { rankOf } from './numbers';

/** Stands for any levels between: `一 各项申报要求`. */
export const EACH = '各项';

const numberPattern =
  '\\d{4}-\\d+|附[件表]\\d*|[①-⑩]|（[一二三四五六七八九十]+）|（\\d+）|\\d+|[一二三四五六七八九十]+';
const joining = /^[、与和及\s]*$/;

/** What a source adds in quotation marks or brackets is for the reader. */
const bare = (source: string): string =>
  source.replace(/“[^”]*”/g, '').replace(/（[^（）]*[^（）一二三四五六七八九十\d][^（）]*）/g, '');

/** Null where something is left that is no place. `names` are the paragraphs known by name. */
export function placesNamed(source: string, names: string[]): string[][] | null {
  const words = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const token = new RegExp([EACH, ...words, numberPattern].join('|'), 'g');
  const text = bare(source);
  const tokens = text.match(token) ?? [];
  if (tokens.length === 0 || !joining.test(text.replace(token, ''))) return null;

  const places: string[][] = [];
  let current: string[] = [];
  for (const no of tokens) {
    const outside = current.findIndex((above) => no !== EACH && above !== EACH && rankOf(above) >= rankOf(no));
    const kept = outside < 0 ? current : current.slice(0, outside);
    // A number that does not stand inside the one before ends that place.
    if (kept.length < current.length) places.push(current);
    current = [...kept, no];
  }
  return [...places, current];
}

/** Whether the numbers that lead to a section are those named. */
export function isNamed(named: string[], numbers: string[]): boolean {
  const [first, ...rest] = named;
  if (first === undefined) return numbers.length === 0;
  if (first === EACH) return numbers.some((_, i) => isNamed(rest, numbers.slice(i)));
  return numbers[0] === first && isNamed(rest, numbers.slice(1));
}
