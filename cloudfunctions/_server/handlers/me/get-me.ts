import type { Handler } from '../../context';
import { listOrganizations, toOrganization } from '../../repositories/organizations';
import { organizationIdsOf } from '../../repositories/people';

export const getMe: Handler<'me.get'> = async (context) => {
  const person = await context.findPerson();
  if (!person) return { person: null, organizations: [] };
  const mine = organizationIdsOf(person);
  const organizations = await listOrganizations(person.memberships.map((membership) => membership.organizationId));
  return {
    person,
    organizations: organizations.map(({ joinRequests, ...organization }) => ({
      ...toOrganization(organization),
      joinRequestCount: mine.includes(organization._id) ? joinRequests.length : 0,
    })),
  };
};
