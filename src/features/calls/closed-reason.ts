/** Why nobody may apply at the moment, in the words of the button; null while applications are taken. */
import type { CallWindow } from '@domain/call/schema';
import { callStatus } from '@domain/call/status';
import { formatDate, formatMoment, toDate, toMs } from '@domain/time';

export function closedReason(window: CallWindow, now: number): string | null {
  switch (callStatus(window, now)) {
    case 'closed':
      return `申报已于${formatDate(toDate(toMs(window.closesBefore as string) - 1), { year: true })}截止`;
    case 'undated':
      return '申报日期待定，公布后即可申报';
    case 'upcoming':
      return `${formatMoment(window.opensAt as string)}开始申报`;
    default:
      return null;
  }
}
