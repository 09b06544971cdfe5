import type { Handler } from '../../context';
import { listOrganizationApplications } from '../../repositories/applications';
import { organizationIdsOf } from '../../repositories/people';
import { getPerson } from '../guards';

export const listApplications: Handler<'applications.list'> = async (context) => {
  const person = await getPerson(context);
  return { applications: await listOrganizationApplications(organizationIdsOf(person)) };
};
