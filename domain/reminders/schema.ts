import { instantSchema } from '../time';
import * as z from '../z';

/** One message in the person's inbox (消息): the truth, pushed or not. */
export const inboxItemSchema = z.object({
  id: z.string(),
  at: instantSchema,
  title: z.string(),
  text: z.string(),
  /** Page path with query, see domain/routes. */
  link: z.string(),
  isRead: z.boolean(),
});
export type InboxItem = z.infer<typeof inboxItemSchema>;

/** What WeChat's panel answers for one template. */
export const subscriptionResultSchema = z.enum(['accept', 'reject', 'ban', 'filter']);

export type SubscriptionResult = z.infer<typeof subscriptionResultSchema>;

/** Sends still allowed, per template. */
export const creditSchema = z.object({ templateId: z.string(), remaining: z.int() });

/** What one of the planned reminders will be, and whether it will be pushed or only be in the inbox. */
export const upcomingReminderSchema = z.object({
  at: instantSchema,
  /** What it is about. */
  title: z.string(),
  /** How the message will begin. */
  what: z.string(),
  /** Page path with query, see domain/routes. */
  link: z.string(),
  templateId: z.string(),
  reaches: z.enum(['push', 'inbox']),
});
export type UpcomingReminder = z.infer<typeof upcomingReminderSchema>;

/** How a person stands with our asking. */
export const creditsSchema = z.object({
  credits: z.array(creditSchema),
  /** After a refusal nobody asks in passing until then. */
  quietUntil: z.nullable(instantSchema),
});
