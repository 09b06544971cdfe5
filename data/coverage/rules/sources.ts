/** `source` names paragraphs that exist, and those paragraphs carry what names them. Reported in the call's own file. */
import type { Finding } from '../../parse-yaml';
import { printedNumber } from '../numbers';
import type { Place } from '../places';
import { isNamed, placesNamed } from '../sources';
import type { CoverageRule } from './rule';

const isWithin = (place: Place, outer: Place): boolean => outer.at.every((key, i) => place.at[i] === key);

export const checkSources: CoverageRule = ({ claims, places, carried }) => {
  const names = [...new Set(places.map(({ section }) => section.no))].filter((no) => printedNumber(no) === null);
  const carriers = new Map<string, Place[]>();
  for (const { ids, place } of carried) for (const id of ids) carriers.set(id, [...(carriers.get(id) ?? []), place]);

  return claims.flatMap(({ id, at, source }): Finding[] => {
    if (source === null) return [];
    const named = placesNamed(source, names);
    if (named === null) return [{ at, reason: `“${id}”的出处“${source}”读不出是哪一条` }];
    return named.flatMap((numbers): Finding[] => {
      const found = places.filter((place) => isNamed(numbers, place.numbers));
      if (found.length === 0) return [{ at, reason: `“${id}”的出处“${source}”在通知里没有这一条` }];
      const isCarried = carriers.get(id)?.some((place) => found.some((outer) => isWithin(place, outer)));
      const where = found.map(({ words }) => words).join('、');
      return isCarried ? [] : [{ at, reason: `“${id}”的出处写“${source}”，但“${where}”没有列它` }];
    });
  });
};
