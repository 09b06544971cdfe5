import type { UpcomingReminder } from '@domain/reminders/schema';
import { formatMoment } from '@domain/time';

export const reachWords: Record<UpcomingReminder['reaches'], string> = { push: '微信推送', inbox: '只到消息' };

/** Only in the inbox is no fault: it arrives, and quietly. */
export const reachTone = { push: 'ok', inbox: 'warn' } as const;

/** `4月19日 09:00 申报还有3天截止` */
export const upcomingWords = ({ at, what }: UpcomingReminder): string => `${formatMoment(at)} ${what}`;
