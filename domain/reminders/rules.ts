/** When we remind, as data. Days count back from the last day; they are sent in the morning, Beijing time. */
/** call: one that a person follows. */
export const subjectKinds = ['application', 'project', 'call'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export interface ReminderRule {
  id: string;
  subject: SubjectKind;
  before: { days: number } | { hours: number };
  /** How the remaining time is said in the message's title. */
  words: string;
}

export const reminderRules: readonly ReminderRule[] = [
  { id: 'deadline-7d', subject: 'application', before: { days: 7 }, words: '还有7天截止' },
  { id: 'deadline-3d', subject: 'application', before: { days: 3 }, words: '还有3天截止' },
  { id: 'deadline-1d', subject: 'application', before: { days: 1 }, words: '明天截止' },
  { id: 'deadline-3h', subject: 'application', before: { hours: 3 }, words: '还有3小时截止' },
  { id: 'acceptance-30d', subject: 'project', before: { days: 30 }, words: '还有30天' },
  { id: 'acceptance-14d', subject: 'project', before: { days: 14 }, words: '还有14天' },
  { id: 'acceptance-7d', subject: 'project', before: { days: 7 }, words: '还有7天' },
  { id: 'acceptance-3d', subject: 'project', before: { days: 3 }, words: '还有3天' },
  { id: 'acceptance-1d', subject: 'project', before: { days: 1 }, words: '明天到期' },
  { id: 'acceptance-0d', subject: 'project', before: { days: 0 }, words: '今天到期' },
  { id: 'call-7d', subject: 'call', before: { days: 7 }, words: '还有7天截止' },
  { id: 'call-3d', subject: 'call', before: { days: 3 }, words: '还有3天截止' },
  { id: 'call-1d', subject: 'call', before: { days: 1 }, words: '明天截止' },
];
