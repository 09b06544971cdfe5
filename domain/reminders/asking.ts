/**
 * When a person may be asked for the right to remind her. Each tap of approval allows one push, so we ask often; whoever
 * said no is left in peace, and only her own tap on the button of the reminders asks again before that.
 */
import { QUIET_DAYS } from '../constants';
import { MS_PER_DAY, toInstant, toMs } from '../time';
import type { SubscriptionResult } from './schema';

/**
 * ban and filter are WeChat's doing, not hers: they earn nothing and offend nobody.
 * @returns until when we are quiet after a tap was answered so
 */
export function quietAfter(results: readonly SubscriptionResult[], before: string | null, now: number): string | null {
  if (results.includes('accept')) return null;
  return results.includes('reject') ? toInstant(now + QUIET_DAYS * MS_PER_DAY) : before;
}

/** What one phone remembers of its asking. */
export interface AskingMemory {
  quietUntil: string | null;
  /** When it was last explained that WeChat's main switch is off. */
  explainedAt: string | null;
  /** The occasion that was last used, and when. */
  occasion: string | null;
  askedAt: string | null;
}

export const emptyMemory: AskingMemory = { quietUntil: null, explainedAt: null, occasion: null, askedAt: null };

const isWithin = (days: number, at: string | null, now: number): boolean =>
  at !== null && Math.abs(now - toMs(at)) < days * MS_PER_DAY;

/** @param quietUntil what the server knows of: another phone may have been told no */
export const isQuiet = (memory: AskingMemory, quietUntil: string | null, now: number): boolean =>
  [memory.quietUntil, quietUntil].some((until) => until !== null && now < toMs(until));

/** Opening one returned thing after the other is one occasion; it is used once a day. */
export const isUsed = (memory: AskingMemory, occasion: string, now: number): boolean =>
  memory.occasion === occasion && isWithin(1, memory.askedAt, now);

export const mayExplain = (memory: AskingMemory, now: number): boolean =>
  !isWithin(QUIET_DAYS, memory.explainedAt, now);
