import { createHash } from 'node:crypto';
import { checkApplication } from '@domain/applications/check-application';
import { applicationTransitions, nextStatus } from '@domain/applications/lifecycle';
import { countApplication } from '@domain/applications/quota';
import { receiptNumber } from '@domain/applications/receipt-number';
import type { Receipt } from '@domain/applications/schema';
import type { Call, Category } from '@domain/call/schema';
import { windowOf } from '@domain/call/window';
import { AppError } from '@domain/errors';
import { toInstant } from '@domain/time';
import type { Context, Handler } from '../../context';
import { runTransaction, type Transaction } from '../../platform/documents';
import { type ApplicationDocument, changeStatusIn, findApplicationIn } from '../../repositories/applications';
import { type CallDocument, categoryOf } from '../../repositories/calls';
import { applicationSubject, recordEventIn } from '../../repositories/events';
import { getQuotaIn, putQuotaIn } from '../../repositories/quotas';
import { cancelPlanIn, planId } from '../../repositories/reminder-plans';
import { putSubmissionIn, submissionId } from '../../repositories/submissions';
import { getPerson, ofContactPerson } from '../guards';
import { canonicalJson } from './canonical-json';
import { requireOpen } from './start-application';

/** In the order a person would want to hear it: the stage, the deadline, another device, the form. */
function requireSubmittable(
  application: ApplicationDocument,
  version: number,
  { call, category }: { call: Call; category: Category },
  now: number,
) {
  const status = nextStatus(application.status, 'submit');
  if (!status) throw new AppError('TRANSITION_NOT_ALLOWED');
  // After a return only the correction's own deadline counts.
  if (application.status === 'draft') requireOpen(windowOf(call, category), now);
  if (application.version !== version) throw new AppError('VERSION_CONFLICT');
  const problems = checkApplication(category, application.core, application.answers, call.limits);
  if (problems.length > 0) throw new AppError('FORM_INCOMPLETE', { fields: problems });
  return status;
}

function makeReceipt(application: ApplicationDocument, context: Context): Receipt {
  return {
    number: receiptNumber(context.now, context.random),
    submittedAt: toInstant(context.now),
    submissionNo: (application.receipt?.submissionNo ?? 0) + 1,
  };
}

async function freeze(
  transaction: Transaction,
  application: ApplicationDocument,
  { call, receipt, openid }: { call: CallDocument; receipt: Receipt; openid: string },
): Promise<void> {
  const { core, answers } = application;
  await putSubmissionIn(transaction, {
    _id: submissionId(application._id, receipt.submissionNo),
    applicationId: application._id,
    applicationVersion: application.version,
    callSlug: application.callSlug,
    callVersion: call.version,
    categoryCode: application.categoryCode,
    organizationId: application.organizationId,
    submittedBy: openid,
    receipt,
    core,
    answers,
    contentHash: createHash('sha256').update(canonicalJson({ core, answers })).digest('hex'),
  });
}

export const submitApplication: Handler<'applications.submit'> = async (context, { id, version }) => {
  const person = await getPerson(context);
  return runTransaction(async (transaction) => {
    const application = ofContactPerson(person, await findApplicationIn(transaction, id));
    if (application.receipt && application.submittedVersion === version) {
      return { receipt: application.receipt, version: application.version };
    }
    // Read inside: a deadline that an officer moves at this moment is a conflict, not a race.
    const call = await transaction.find<CallDocument>('calls', application.callSlug);
    const category = categoryOf(call, application.categoryCode);
    if (!call) throw new AppError('NOT_FOUND');
    const status = requireSubmittable(application, version, { call, category }, context.now);
    const quota = await getQuotaIn(transaction, call.slug, application.organizationId);
    const counted = countApplication(
      quota.applications,
      { applicationId: id, categoryCode: category.code, trackCodes: application.core.trackCodes },
      { perOrganization: call.limits.perOrganization, perCategory: category.perOrganization },
    );
    if (!counted) throw new AppError('QUOTA_REACHED');

    const receipt = makeReceipt(application, context);
    const nextVersion = await changeStatusIn(transaction, application, {
      status,
      receipt,
      submittedVersion: version,
      contactOpenid: person._id,
      updatedAt: receipt.submittedAt,
    });
    await putQuotaIn(transaction, { ...quota, applications: counted });
    await freeze(transaction, application, { call, receipt, openid: person._id });
    await recordEventIn(transaction, nextVersion, {
      subject: applicationSubject(id),
      at: receipt.submittedAt,
      actorName: person.name,
      actorRole: 'contact_person',
      text: `${applicationTransitions.submit.event}，回执号 ${receipt.number}`,
    });
    await cancelPlanIn(transaction, planId('application', id), receipt.submittedAt);
    return { receipt, version: nextVersion };
  });
};
