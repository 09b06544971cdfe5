import { needsPlanBefore, planReminders, type ReminderSubject } from '@domain/reminders/plan-document';
import type { Transaction } from '../platform/documents';
import { findPlanIn, planId, putPlanIn } from '../repositories/reminder-plans';

/** The plan follows its subject after a change; with nothing left to do it is cancelled. */
export async function replanIn(
  transaction: Transaction,
  subject: ReminderSubject,
  recipients: readonly string[],
  now: number,
): Promise<void> {
  const _id = planId(subject.kind, subject.id);
  const before = needsPlanBefore(subject, now) ? await findPlanIn(transaction, _id) : null;
  await putPlanIn(transaction, { _id, ...planReminders(subject, recipients, now, before) });
}
