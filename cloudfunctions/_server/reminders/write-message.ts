import type { PlanItem } from '@domain/reminders/plan-document';
import { type ReminderMessage, reminderMessage } from '@domain/reminders/text';
import { toInstant } from '@domain/time';
import { idOf } from '../ids';
import type { InboxDocument } from '../repositories/inbox';
import type { Subject } from './find-subject';

/**
 * The same however often it is worked on. The moment belongs to it: the same rule counted from an amended deadline is
 * another message.
 */
export const messageIdOf = (planId: string, { ruleId, dueAt }: Pick<PlanItem, 'ruleId' | 'dueAt'>, openid: string) =>
  idOf('reminder', planId, ruleId, dueAt, openid);

/** Says what is missing and how long there is now, not when it was planned. */
export const writeMessage = (ruleId: string, subject: Subject, dueBefore: string, now: number): ReminderMessage =>
  reminderMessage({ ruleId, subjectTitle: subject.title, dueBefore, missing: subject.missing, now });

export const inboxItemOf = (
  messageId: string,
  openid: string,
  { title, text }: ReminderMessage,
  link: string,
  now: number,
): InboxDocument => ({ _id: messageId, openid, at: toInstant(now), title, text, link, isRead: false });
