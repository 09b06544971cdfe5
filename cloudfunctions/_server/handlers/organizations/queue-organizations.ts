import { AppError } from '@domain/errors';
import { officerTasks } from '@domain/people/organization-review';
import { isInForce } from '@domain/people/sanctions';
import type { Handler } from '../../context';
import { listOrganizationQueue, toOrganization } from '../../repositories/organizations';
import { getPerson } from '../guards';

export const queueOrganizations: Handler<'organizations.queue'> = async (context) => {
  const { officerOf } = await getPerson(context);
  if (!officerOf) throw new AppError('FORBIDDEN');
  const organizations = await listOrganizationQueue(officerOf);
  return {
    organizations: organizations.map((organization) => ({
      ...toOrganization(organization),
      sanctionCount: (organization.sanctions ?? []).filter((one) => isInForce(one, context.now)).length,
      tasks: officerTasks(organization),
    })),
  };
};
