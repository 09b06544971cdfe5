import { AppError } from '@domain/errors';
import type { Context, Handler } from '../../context';
import { findActivity } from '../../repositories/activities';
import { findProject, type ProjectDocument } from '../../repositories/projects';
import { countSignIns, listSignIns as listPage } from '../../repositories/sign-ins';
import { isOfficerOf } from '../guards';
import { findOpenSite } from './site-access';

/** Its officer reads it too: it is one of the proofs. */
async function requireReader(context: Context, id: string, project: ProjectDocument): Promise<void> {
  const person = await context.findPerson();
  if (person && isOfficerOf(person, project)) return;
  if (!(await findOpenSite(context, id))) throw new AppError('NOT_FOUND');
}

export const listSignIns: Handler<'activities.signIns'> = async (context, { id, after }) => {
  const activity = await findActivity(id);
  const project = activity && (await findProject(activity.projectId));
  if (!activity || !project) throw new AppError('NOT_FOUND');
  await requireReader(context, id, project);
  const [{ signIns, next }, total] = await Promise.all([listPage(id, after), countSignIns(id)]);
  return { activity, organizationName: project.organizationName, total, signIns, next };
};
