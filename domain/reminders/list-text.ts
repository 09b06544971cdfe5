/** A list within a template's 20 characters: shortened between its items, and a long item at a pause in its own words. */
import { TEMPLATE_THING_MAX } from '../constants';
import { countCharacters } from '../form/plain-text';

const _length = (text: string): number => [...text].length;
const fits = (text: string): boolean => countCharacters(text) <= TEMPLATE_THING_MAX;

/** Cut wherever the room ends. */
export const shorten = (text: string, room: number): string =>
  countCharacters(text) <= room ? text : `${[...text].slice(0, room - 1).join('')}…`;

/** What it has come to belongs to the name: 活动相片（退回）. */
const STATE = /（退回）$/;
const COPIES = /\s*\d+\s*[份套篇张]$/;
const PAUSES = /[，：；（]/;
/** Between things that are named alike: cut there only where there is no other pause. */
const COMMAS = /、/;
const OPENING = /[（“《]/g;
const CLOSING = /[）”》]/g;
/** Less says nothing. */
const MIN_NAME = 4;

const isWhole = (text: string): boolean =>
  (text.match(OPENING)?.length ?? 0) === (text.match(CLOSING)?.length ?? 0) && countCharacters(text) >= MIN_NAME;

/** `案例材料 1 篇` of `案例材料 1 篇：服务简介、对象、做法成效、满意度`; null where no pause comes in time. */
function shortName(name: string, room: number): string | null {
  const [state = ''] = STATE.exec(name) ?? [];
  const said = [...name.slice(0, name.length - state.length)];
  const whole = said.join('');
  const headsAt = (pause: RegExp): string[] =>
    said.flatMap((char, index) => (pause.test(char) ? [said.slice(0, index).join('')] : [])).reverse();
  const candidates = [whole, whole.replace(COPIES, ''), ...headsAt(PAUSES), ...headsAt(COMMAS)];
  const short = candidates.find((text) => isWhole(text) && countCharacters(text) + countCharacters(state) <= room);
  return short === undefined ? null : short + state;
}

/**
 * `缺：经费决算报告、全景还差1张`. What does not fit is counted (`等3项`); only where not one item can be named in the room there
 * is, the number alone is said.
 */
export function listText(head: string, items: readonly string[]): string {
  const whole = `${head}：${items.join('、')}`;
  if (fits(whole)) return whole;
  const counted = `等${items.length}项`;
  const named = (names: readonly string[]): string | undefined => {
    const texts = names.map((_name, index) => {
      const some = names.slice(0, names.length - index);
      return `${head}：${some.join('、')}${some.length < items.length ? counted : ''}`;
    });
    return texts.find(fits);
  };
  const [only] = items;
  const room = TEMPLATE_THING_MAX - countCharacters(`${head}：${items.length > 1 ? counted : ''}`);
  const short = items.flatMap((item) => shortName(item, room) ?? []);
  return (
    named(items) ??
    (items.length === 1 && only !== undefined && fits(only) ? only : undefined) ??
    named(short) ??
    `${head}${items.length}项，请打开查看`
  );
}
