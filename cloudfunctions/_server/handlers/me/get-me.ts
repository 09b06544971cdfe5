import type { Handler } from '../../context';
import { listOrganizations, toOrganization } from '../../repositories/organizations';

export const getMe: Handler<'me.get'> = async (context) => {
  const person = await context.findPerson();
  if (!person) return { person: null, organizations: [] };
  const organizations = await listOrganizations(person.memberships.map((membership) => membership.organizationId));
  return { person, organizations: organizations.map(toOrganization) };
};
