import { officerTasks } from '@domain/people/organization-review';
import { isInForce } from '@domain/people/sanctions';
import type { Handler } from '../../context';
import { listOrganizationQueue, toOrganization } from '../../repositories/organizations';
import { getOfficer } from '../guards';

export const queueOrganizations: Handler<'organizations.queue'> = async (context) => {
  const { issuerName } = await getOfficer(context);
  const organizations = await listOrganizationQueue(issuerName);
  return {
    organizations: organizations.map((organization) => ({
      ...toOrganization(organization),
      sanctionCount: (organization.sanctions ?? []).filter((one) => isInForce(one, context.now)).length,
      tasks: officerTasks(organization),
    })),
  };
};
