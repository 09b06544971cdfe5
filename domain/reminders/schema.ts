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

/** Sends still allowed, per template. */
export const creditSchema = z.object({ templateId: z.string(), remaining: z.int() });
