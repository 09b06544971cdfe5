import { applicationTransitions, nextStatus } from '@domain/applications/lifecycle';
import { discountApplication } from '@domain/applications/quota';
import { windowOf } from '@domain/call/window';
import { AppError } from '@domain/errors';
import { toInstant } from '@domain/time';
import type { Handler } from '../../context';
import { runTransaction } from '../../platform/documents';
import { changeStatusIn, findApplicationIn } from '../../repositories/applications';
import { categoryOf, findCallIn } from '../../repositories/calls';
import { applicationSubject, recordEventIn } from '../../repositories/events';
import { getQuotaIn, putQuotaIn } from '../../repositories/quotas';
import { getPerson, ofContactPerson } from '../guards';
import { planApplicationIn } from './plan-application';
import { requireOpen } from './require-open';

export const withdrawApplication: Handler<'applications.withdraw'> = async (context, { id }) => {
  const person = await getPerson(context);
  const { event, to } = applicationTransitions.withdraw;
  return runTransaction(async (transaction) => {
    const application = ofContactPerson(person, await findApplicationIn(transaction, id));
    // A repeated tap: what was asked for is so already.
    if (application.status === to) return { status: to, version: application.version };
    const status = nextStatus(application.status, 'withdraw');
    if (!status) throw new AppError('TRANSITION_NOT_ALLOWED');
    const call = await findCallIn(transaction, application.callSlug);
    const category = categoryOf(call, application.categoryCode);
    if (call) requireOpen(windowOf(call, category), context.now);

    const at = toInstant(context.now);
    const version = await changeStatusIn(transaction, application, { status, filing: null, updatedAt: at });
    const quota = await getQuotaIn(transaction, application.callSlug, application.organizationId);
    await putQuotaIn(transaction, { ...quota, applications: discountApplication(quota.applications, id) });
    await recordEventIn(transaction, version, {
      subject: applicationSubject(id),
      at,
      actorName: person.name,
      actorRole: 'contact_person',
      text: event,
    });
    await planApplicationIn(transaction, { ...application, status, version, filing: null }, context.now);
    return { status, version };
  });
};
