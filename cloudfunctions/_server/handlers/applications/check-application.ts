import { checkApplication as checkForm } from '@domain/applications/check-application';
import { applicationStatusWords, nextStatus } from '@domain/applications/lifecycle';
import { checkAttached } from '@domain/files/attached';
import type { Handler } from '../../context';
import { getApplicantWithCalls } from '../../repositories/applicants';
import { findApplication } from '../../repositories/applications';
import { categoryOf } from '../../repositories/calls';
import { getPerson, ofContactPerson } from '../guards';
import { standingProblems } from './standing';

/** What submitting would refuse, without submitting: the stage, the dates, the organization, the counts, then every cell. */
export const checkApplication: Handler<'applications.check'> = async (context, { id }) => {
  const person = await getPerson(context);
  const application = ofContactPerson(person, await findApplication(id));
  const { status, version, core, answers, attachedFiles = [] } = application;
  if (nextStatus(status, 'submit') === null) {
    const message = `现在是“${applicationStatusWords[status]}”，不能再提交`;
    return { version, problems: [{ path: 'server.status', label: '申报进度', message }] };
  }
  const applicant = await getApplicantWithCalls(application.organizationId, application.callSlug);
  const { call } = applicant;
  const category = categoryOf(call, application.categoryCode);
  const problems = [
    ...standingProblems(applicant, category, application, context.now),
    ...checkForm(category, core, answers, call.limits),
    ...checkAttached(category.form, answers, attachedFiles),
  ];
  return { version, problems };
};
