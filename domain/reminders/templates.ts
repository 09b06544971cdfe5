/**
 * Subscription templates (订阅消息): at most three in all, so that one tap can earn a credit for each.
 * Ids come from the mini-program's own account; the keys must already be spelled like `thing1`, because the SDK
 * snake_cases what it sends.
 */
export const reminderTemplates = {
  due: {
    id: 'kexie_due_reminder_template',
    title: '办理期限提醒',
    keys: { subject: 'thing1', dueAt: 'time2', missing: 'thing3' },
  },
  progress: {
    id: 'kexie_progress_template',
    title: '申报进度通知',
    keys: { subject: 'thing1', stage: 'phrase2', note: 'thing3' },
  },
  activity: {
    id: 'kexie_activity_template',
    title: '活动提醒',
    keys: { subject: 'thing1', startsAt: 'time2', bring: 'thing3' },
  },
} as const;

export type ReminderTemplateName = keyof typeof reminderTemplates;
export const reminderTemplateIds: string[] = Object.values(reminderTemplates).map((template) => template.id);
