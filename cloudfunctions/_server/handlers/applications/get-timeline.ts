import type { Handler } from '../../context';
import { findApplication } from '../../repositories/applications';
import { applicationSubject, listEvents } from '../../repositories/events';
import { getPerson, ofReader } from '../guards';

export const getTimeline: Handler<'applications.timeline'> = async (context, { id }) => {
  const application = ofReader(await getPerson(context), await findApplication(id));
  return { timeline: await listEvents(applicationSubject(application._id)) };
};
