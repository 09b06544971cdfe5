import type { Handler } from '../../context';
import { listEvents, projectSubject } from '../../repositories/events';
import { findProject } from '../../repositories/projects';
import { getPerson, ofContactPersonOrOfficer } from '../guards';

export const getProjectTimeline: Handler<'projects.timeline'> = async (context, { id }) => {
  ofContactPersonOrOfficer(await getPerson(context), await findProject(id));
  return { timeline: await listEvents(projectSubject(id)) };
};
