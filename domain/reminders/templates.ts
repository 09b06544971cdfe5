/** Subscription templates (订阅消息) of the account that this is built for: `@templates` is its file in config/templates. */
import given from '@templates';
import type { ReminderTemplateName } from './template-config';

export type { ReminderTemplateName } from './template-config';

/** Named one by one: the client's small package carries nothing else of the file. */
export const reminderTemplates = {
  due: { id: given.due.id, title: given.due.title },
  progress: { id: given.progress.id, title: given.progress.title },
  activity: { id: given.activity.id, title: given.activity.title },
} satisfies Record<ReminderTemplateName, { id: string; title: string }>;

export const reminderTemplateIds: string[] = Object.values(reminderTemplates).map((template) => template.id);
