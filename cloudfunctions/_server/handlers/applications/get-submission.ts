import { AppError } from '@domain/errors';
import type { Handler } from '../../context';
import { findApplication } from '../../repositories/applications';
import { categoryOf, getStoredCall } from '../../repositories/calls';
import { findSubmission } from '../../repositories/submissions';
import { getPerson, ofReader } from '../guards';
import { toSummary } from './present-application';

export const getSubmission: Handler<'applications.submission'> = async (context, { id }) => {
  const application = ofReader(await getPerson(context), await findApplication(id));
  if (application.submittedVersion === null) throw new AppError('NOT_FOUND');
  const [submission, call] = await Promise.all([
    findSubmission(id, application.submittedVersion),
    getStoredCall(application.callSlug),
  ]);
  if (!submission) throw new Error(`submission ${application.submittedVersion} of application ${id} is missing`);
  const { receipt, core, answers } = submission;
  return {
    application: toSummary(application),
    category: categoryOf(call, application.categoryCode),
    submission: { receipt, core, answers },
  };
};
