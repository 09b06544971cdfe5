/** A push that WeChat refused for a reason that can pass is tried again, five times in all. */
import { toInstant } from '../time';
import type { Delivery } from './delivery';

export const MAX_PUSH_ATTEMPTS = 5;
const FIRST_RETRY_MS = 5 * 60 * 1000;
/** Another run is sending to the same person: it will have ended by the next run. */
const BUSY_RETRY_MS = 60 * 1000;

/** Five minutes, then twice as long each time. */
export const retryDelayMs = (attempts: number): number => FIRST_RETRY_MS * 2 ** (attempts - 1);

/** `attempts` counts the one that has just failed. */
export const retryOrGiveUp = (openid: string, attempts: number, now: number): Delivery =>
  attempts >= MAX_PUSH_ATTEMPTS
    ? { openid, state: 'failed', attempts, nextTryAt: null }
    : { openid, state: 'retrying', attempts, nextTryAt: toInstant(now + retryDelayMs(attempts)) };

/** Waiting for one's turn is no attempt. */
export const waitForTurn = (openid: string, attempts: number, now: number): Delivery => ({
  openid,
  state: 'retrying',
  attempts,
  nextTryAt: toInstant(now + BUSY_RETRY_MS),
});
