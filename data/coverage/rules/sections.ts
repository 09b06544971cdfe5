/** Every paragraph is carried by something that exists, or says why nothing carries it. */
import type { Finding } from '../../parse-yaml';
import type { CoverageRule } from './rule';

export const checkSections: CoverageRule = ({ places }) =>
  places.flatMap(({ section, words, at }): Finding[] => {
    const isCarried = section.carriedBy.length > 0;
    const hasReason = Boolean(section.reason?.trim());
    if (!isCarried && !hasReason)
      return [{ at, reason: `“${words}”没有承载：请列出 carriedBy，或写明没有承载的 reason` }];
    if (isCarried && section.reason !== null)
      return [{ at: [...at, 'reason'], reason: `“${words}”已有承载，不用再写没有承载的原因` }];
    return [];
  });

export const checkIds: CoverageRule = ({ call, places, carried }) => {
  const codes = new Set(call.categories.map(({ code }) => code));
  return [
    ...places
      .filter(({ section }) => section.of !== undefined && !codes.has(section.of))
      .map(({ section, at }) => ({ at: [...at, 'of'], reason: `没有编号为“${section.of}”的项目` })),
    ...carried
      .filter(({ ids }) => ids.length === 0)
      .map(({ place, written, index }) => ({
        at: [...place.at, 'carriedBy', index],
        reason: `“${place.words}”写的“${written}”在通知数据里没有，或没有内容`,
      })),
    ...places.flatMap(({ section, words, at }) =>
      section.carriedBy
        .map((id, index) => ({ id, index }))
        .filter(({ id, index }) => section.carriedBy.indexOf(id) < index)
        .map(({ id, index }) => ({ at: [...at, 'carriedBy', index], reason: `“${words}”重复写了“${id}”` })),
    ),
  ];
};
