import { createHash } from 'node:crypto';
import { checkApplication } from '@domain/applications/check-application';
import type { Correction } from '@domain/applications/correction';
import { filingSteps } from '@domain/applications/filing';
import { type ApplicationStatus, applicationTransitions, nextStatus } from '@domain/applications/lifecycle';
import { countApplication } from '@domain/applications/quota';
import { receiptNumber } from '@domain/applications/receipt-number';
import type { Receipt } from '@domain/applications/schema';
import { verificationCode } from '@domain/applications/verification-code';
import type { Category } from '@domain/call/schema';
import { windowOf } from '@domain/call/window';
import type { ActionOutput } from '@domain/contracts';
import { AppError, type FieldProblem } from '@domain/errors';
import { checkAttached } from '@domain/files/attached';
import { toInstant } from '@domain/time';
import type { Context, Handler } from '../../context';
import { runTransaction } from '../../platform/documents';
import { type ApplicantWithCalls, getApplicantWithCalls } from '../../repositories/applicants';
import { type ApplicationDocument, changeStatusIn, findApplicationIn } from '../../repositories/applications';
import { categoryOf } from '../../repositories/calls';
import { applicationSubject } from '../../repositories/events';
import type { PersonDocument } from '../../repositories/people';
import { getQuotaIn, putQuotaIn } from '../../repositories/quotas';
import { recordSubmissionIn } from '../../repositories/submissions';
import { getPerson, ofContactPerson } from '../guards';
import { canonicalJson } from './canonical-json';
import { planApplicationIn } from './plan-application';
import { recordRefusal } from './record-refusal';
import { requireInTime } from './require-open';
import { QUOTA_LABEL, standingProblems } from './standing';

/** In the order a person would want to hear it: the stage, the deadline, another device, the form, the organization. */
function requireSubmittable(
  application: ApplicationDocument,
  version: number,
  { applicant, category }: { applicant: ApplicantWithCalls; category: Category },
  now: number,
): ApplicationStatus {
  const status = nextStatus(application.status, 'submit');
  if (!status) throw new AppError('TRANSITION_NOT_ALLOWED');
  requireInTime(application, windowOf(applicant.call, category), now);
  if (application.version !== version) throw new AppError('VERSION_CONFLICT');
  const { core, answers, attachedFiles = [] } = application;
  const standing = standingProblems(applicant, category, application, now);
  const isOfForm = ({ path }: FieldProblem) => !path.startsWith('server.');
  const problems = [
    ...standing.filter(isOfForm),
    ...checkApplication(category, core, answers, applicant.call.limits),
    ...checkAttached(category.form, answers, attachedFiles),
  ];
  if (problems.length > 0) throw new AppError('FORM_INCOMPLETE', { fields: problems });
  // A full quota has an answer of its own below. A correction is of what was accepted as an application then.
  const refusals = standing.filter((problem) => !isOfForm(problem) && problem.label !== QUOTA_LABEL);
  if (refusals.length > 0 && application.status !== 'returned') {
    throw new AppError('NOT_ELIGIBLE', { message: refusals.map(({ message }) => message).join('；') });
  }
  return status;
}

const correctionOf = ({ status, correction }: ApplicationDocument): Correction | null =>
  status === 'returned' ? correction : null;

const wordsOf = ({ submissionNo }: Receipt): string =>
  submissionNo > 1 ? `第 ${submissionNo} 次提交申报` : applicationTransitions.submit.event;

async function submitOnce(
  context: Context,
  person: PersonDocument,
  { id, version }: { id: string; version: number },
): Promise<ActionOutput<'applications.submit'>> {
  return runTransaction(async (transaction) => {
    const application = ofContactPerson(person, await findApplicationIn(transaction, id));
    const { callSlug, categoryCode, organizationId, core, answers } = application;
    if (application.receipt && application.submittedVersion === version) {
      return { receipt: application.receipt, version: application.version, filing: application.filing };
    }
    const applicant = await getApplicantWithCalls(organizationId, callSlug);
    const { call } = applicant;
    const category = categoryOf(call, categoryCode);
    const status = requireSubmittable(application, version, { applicant, category }, context.now);
    const quota = await getQuotaIn(transaction, callSlug, organizationId);
    const counted = countApplication(
      quota.applications,
      { applicationId: id, categoryCode, trackCodes: core.trackCodes },
      { perOrganization: call.limits.perOrganization, perCategory: category.perOrganization },
    );
    if (!counted) throw new AppError('QUOTA_REACHED');

    const contentHash = createHash('sha256').update(canonicalJson({ core, answers })).digest('hex');
    const submittedAt = toInstant(context.now);
    const receipt: Receipt = {
      number: receiptNumber(context.now, context.random),
      submittedAt,
      submissionNo: (application.receipt?.submissionNo ?? 0) + 1,
      code: verificationCode(contentHash),
    };
    const correctBefore = correctionOf(application)?.correctBefore ?? null;
    const steps = filingSteps(call.submission, category, windowOf(call, category), correctBefore);
    const changes = {
      status,
      receipt,
      filing: { steps, marks: [] },
      submittedVersion: version,
      contactOpenid: person._id,
      updatedAt: submittedAt,
    };
    const nextVersion = await changeStatusIn(transaction, application, changes);
    await putQuotaIn(transaction, { ...quota, applications: counted });
    await recordSubmissionIn(
      transaction,
      nextVersion,
      {
        subject: applicationSubject(id),
        at: submittedAt,
        actorName: person.name,
        actorRole: 'contact_person',
        text: `${wordsOf(receipt)}，回执号 ${receipt.number}`,
      },
      {
        receipt,
        applicationVersion: version,
        callVersion: call.version,
        submittedBy: person._id,
        core,
        answers,
        contentHash,
      },
    );
    await planApplicationIn(transaction, { ...application, ...changes, version: nextVersion }, context.now);
    return { receipt, version: nextVersion, filing: changes.filing };
  });
}

export const submitApplication: Handler<'applications.submit'> = async (context, input) => {
  const person = await getPerson(context);
  try {
    return await submitOnce(context, person, input);
  } catch (error) {
    await recordRefusal(context, person, input, error);
    throw error;
  }
};
