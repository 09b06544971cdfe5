import { MAX_PAGE } from '@domain/constants';
import type { Organization } from '@domain/people/schema';
import { command } from '../platform/cloud';
import { findDocument, listDocuments, type Stored } from '../platform/documents';

export type OrganizationDocument = Stored & Omit<Organization, 'id'>;

export const toOrganization = ({ _id, ...organization }: OrganizationDocument): Organization => ({
  id: _id,
  ...organization,
});

export const findOrganization = (id: string): Promise<OrganizationDocument | null> => findDocument('organizations', id);

export async function listOrganizations(ids: readonly string[]): Promise<OrganizationDocument[]> {
  if (ids.length === 0) return [];
  return listDocuments('organizations', {
    where: { _id: command.in([...ids]) },
    limit: MAX_PAGE,
    fields: ['name', 'kinds', 'region', 'address', 'qualifications', 'approvedAt'],
  });
}
