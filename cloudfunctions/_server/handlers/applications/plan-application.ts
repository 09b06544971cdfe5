import { applicationAsk } from '@domain/applications/ask';
import { makePlan } from '@domain/reminders/plan-document';
import type { Transaction } from '../../platform/documents';
import type { ApplicationDocument } from '../../repositories/applications';
import { planId, putPlanIn } from '../../repositories/reminder-plans';

/** The plan follows what the application asks for after a change; with nothing left to do it is cancelled. */
export function planApplicationIn(
  transaction: Transaction,
  application: ApplicationDocument,
  now: number,
): Promise<void> {
  const ask = applicationAsk(application, now);
  const subject = {
    kind: 'application' as const,
    id: application._id,
    version: application.version,
    dueBefore: ask?.dueBefore ?? null,
    isPending: ask !== null,
  };
  return putPlanIn(transaction, {
    _id: planId('application', application._id),
    ...makePlan(subject, [application.contactOpenid], now),
  });
}
