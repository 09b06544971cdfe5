import { planReminders } from '@domain/reminders/plan-document';
import type { Transaction } from '../../platform/documents';
import { applicationSubject } from '../../reminders/subjects';
import type { ApplicationDocument } from '../../repositories/applications';
import { planId, putPlanIn } from '../../repositories/reminder-plans';

/** The plan follows what the application asks for after a change; with nothing left to do it is cancelled. */
export function planApplicationIn(
  transaction: Transaction,
  application: ApplicationDocument,
  now: number,
): Promise<void> {
  const { _id, version, issuerName, categoryCode, contactOpenid, createdAt: startedAt } = application;
  const subject = applicationSubject(_id, application, now);
  const plan = planReminders(
    { kind: 'application', id: _id, version, issuerName, categoryCode, startedAt, ...subject },
    [contactOpenid],
    now,
  );
  return putPlanIn(transaction, { _id: planId('application', _id), ...plan });
}
