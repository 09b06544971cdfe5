import type { Handler } from '../../context';
import { findApplication } from '../../repositories/applications';
import { categoryOf, getStoredCall } from '../../repositories/calls';
import { applicationSubject, listEvents } from '../../repositories/events';
import { getPerson, ofContactPerson } from '../guards';
import { toApplication } from './present-application';

export const getApplication: Handler<'applications.get'> = async (context, { id }) => {
  const person = await getPerson(context);
  const application = ofContactPerson(person, await findApplication(id));
  const [call, timeline] = await Promise.all([
    getStoredCall(application.callSlug),
    listEvents(applicationSubject(application._id)),
  ]);
  return {
    application: toApplication(application),
    category: categoryOf(call, application.categoryCode),
    submission: call.submission,
    timeline,
  };
};
