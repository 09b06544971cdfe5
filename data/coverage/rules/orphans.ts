/** The other way round: nothing in the call that no paragraph of the notice says. Reported in the call's own file. */
import type { CoverageRule } from './rule';

export const checkOrphans: CoverageRule = ({ claims, carried }) => {
  const all = new Set(carried.flatMap(({ ids }) => ids));
  return claims
    .filter(({ id, isRequired }) => isRequired && !all.has(id))
    .map(({ id, at }) => ({ at, reason: `“${id}”没有任何条款承载；请在 data/coverage 里写明它出自哪一条` }));
};
