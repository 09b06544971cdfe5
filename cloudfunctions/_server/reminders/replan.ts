import { planReminders, type ReminderSubject } from '@domain/reminders/plan-document';
import type { Transaction } from '../platform/documents';
import { findPlanIn, planId, putPlanIn } from '../repositories/reminder-plans';

export type WritePlan = (
  transaction: Transaction,
  subject: ReminderSubject,
  recipients: readonly string[],
  now: number,
) => Promise<void>;

/** The plan of what asks for something that it did not ask for before: nothing of an earlier plan is still to be sent. */
export const planIn: WritePlan = (transaction, subject, recipients, now) =>
  putPlanIn(transaction, { _id: planId(subject.kind, subject.id), ...planReminders(subject, recipients, now) });

/** The plan follows its subject after a change; with nothing left to do it is cancelled. */
export const replanIn: WritePlan = async (transaction, subject, recipients, now) => {
  const _id = planId(subject.kind, subject.id);
  const before = await findPlanIn(transaction, _id);
  await putPlanIn(transaction, { _id, ...planReminders(subject, recipients, now, before) });
};
