import { MAX_SIMILAR, SIMILAR_NAME } from '@domain/constants';
import { candidateBigrams, closestNames } from '@domain/people/names';
import type { OrganizationSummary } from '@domain/people/schema';
import { listNameCandidates } from '../../repositories/organizations';

/** Organizations of the region that may be the same one under another spelling or an old name; the closest first. */
export async function findSimilar(region: string, names: readonly string[]): Promise<OrganizationSummary[]> {
  const candidates = await listNameCandidates(region, candidateBigrams(names));
  return candidates
    .map((organization) => ({
      organization,
      closeness: closestNames(names, [organization.name, ...organization.formerNames]),
    }))
    .filter(({ closeness }) => closeness >= SIMILAR_NAME)
    .sort((a, b) => b.closeness - a.closeness)
    .slice(0, MAX_SIMILAR)
    .map(({ organization }) => organization);
}
