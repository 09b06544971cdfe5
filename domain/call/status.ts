/** The status of a call is derived from its window, never stored. */
import { CLOSING_SOON_DAYS } from '../constants';
import { daysUntil, MS_PER_DAY, toDate, toMs } from '../time';
import type { CallWindow } from './schema';

export const callStatuses = ['upcoming', 'open', 'closing_soon', 'closed', 'undated'] as const;
export type CallStatus = (typeof callStatuses)[number];

/** An undated call (no `closesBefore`) opens only when an officer sets its date. */
export function callStatus(window: Pick<CallWindow, 'opensAt' | 'closesBefore'>, now: number): CallStatus {
  if (!window.closesBefore) return 'undated';
  const closes = toMs(window.closesBefore);
  if (now >= closes) return 'closed';
  if (window.opensAt && now < toMs(window.opensAt)) return 'upcoming';
  return closes - now <= CLOSING_SOON_DAYS * MS_PER_DAY ? 'closing_soon' : 'open';
}

/** True while applications are taken; the deadline itself is already too late. */
export function isCallOpen(window: Pick<CallWindow, 'opensAt' | 'closesBefore'>, now: number): boolean {
  const status = callStatus(window, now);
  return status === 'open' || status === 'closing_soon';
}

/** Calendar days from now to the last day on which one may submit; null when undated. 0 = today is the last. */
export function daysToClose(window: Pick<CallWindow, 'closesBefore'>, now: number): number | null {
  return window.closesBefore ? daysUntil(toDate(toMs(window.closesBefore) - 1), now) : null;
}
