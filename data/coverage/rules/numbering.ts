/**
 * A paragraph left out of the file shows as a gap in the numbers. A gap of the notice itself is no defect once
 * `numbering` names the discrepancy that records it, or says why the numbers run so.
 */
import { isExplanation, placeWords, printedNumber } from '../numbers';
import type { Place } from '../places';
import type { CoverageRule } from './rule';

/** What is odd about each number, among the numbers of the same style in its list. */
function gaps(places: Place[]): Map<Place, string> {
  const last = new Map<string, number>();
  const found = new Map<Place, string>();
  for (const place of places) {
    const number = printedNumber(place.section.no);
    if (!number) continue;
    const above = placeWords(place.numbers.slice(0, -1));
    const list = `${above} ${number.style}`;
    const before = last.get(list);
    if (number.value !== (before ?? 0) + 1) {
      found.set(place, before === undefined ? '前面没有第一条' : '没有接着上一条的序号');
    }
    last.set(list, number.value);
  }
  return found;
}

export const checkNumbering: CoverageRule = ({ call, places }) => {
  const recorded = new Set(call.discrepancies.map(({ id }) => id));
  const found = gaps(places);
  return places.flatMap((place) => {
    const { section, words, at } = place;
    const gap = found.get(place);
    if (gap && section.numbering === null) {
      const reason = `“${words}”${gap}：请补上漏掉的条款；通知原文如此的，在 numbering 写明或写上说明的编号`;
      return [{ at: [...at, 'no'], reason }];
    }
    if (section.numbering === null) return [];
    const path = [...at, 'numbering'];
    if (!gap) return [{ at: path, reason: `“${words}”的序号接着上一条，不用 numbering` }];
    if (recorded.has(section.numbering) || isExplanation(section.numbering)) return [];
    return [{ at: path, reason: `“${words}”的 numbering 写了“${section.numbering}”，discrepancies 里没有这一条` }];
  });
};
