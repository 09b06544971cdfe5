import type { Matter } from '@domain/reminders/matter';
import type { PlanItem } from '@domain/reminders/plan-document';
import { type ReminderMessage, reminderMessage } from '@domain/reminders/text';
import { toInstant } from '@domain/time';
import { idOf } from '../ids';
import type { InboxDocument } from '../repositories/inbox';
import type { PlanDocument } from '../repositories/reminder-plans';
import type { Subject } from './subjects';

/**
 * The same however often it is worked on. The moment belongs to it: the same rule counted from an amended deadline is
 * another message.
 */
export const messageIdOf = (
  { _id, kind, subjectId }: Pick<PlanDocument, '_id' | 'kind' | 'subjectId'>,
  { ruleId, matter, dueAt }: Pick<PlanItem, 'ruleId' | 'matter' | 'dueAt'>,
  openid: string,
): string => (kind === 'message' ? subjectId : idOf('reminder', _id, ruleId, matter, dueAt, openid));

/** Says what is missing and how long there is now, not when it was planned. */
export const writeMessage = (ruleId: string, { title, told }: Subject, matter: Matter, now: number): ReminderMessage =>
  told ?? reminderMessage({ ruleId, subjectTitle: title, matter, now });

export const inboxItemOf = (
  messageId: string,
  openid: string,
  { title, text }: ReminderMessage,
  link: string,
  now: number,
): InboxDocument => ({ _id: messageId, openid, at: toInstant(now), title, text, link, isRead: false });
