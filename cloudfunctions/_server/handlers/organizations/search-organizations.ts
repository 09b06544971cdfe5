import { wantedBigrams } from '@domain/people/names';
import type { Handler } from '../../context';
import { searchOrganizations as search } from '../../repositories/organizations';

export const searchOrganizations: Handler<'organizations.search'> = (_context, { text, after }) =>
  search(wantedBigrams(text), after ?? null);
