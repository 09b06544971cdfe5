import { getReminderStatus } from '@domain/contracts/reminders/get-reminder-status';
import { isQuiet, isUsed } from '@domain/reminders/asking';
import { toInstant } from '@domain/time';
import { useEffect } from 'react';
import { asksInPassing } from '@/lib/platform/cloud';
import { serverNow } from '@/lib/server-clock';
import { useAction } from '@/lib/use-action';
import { ask, explainSwitchOnce } from './ask';
import { readMemory, remember } from './asking-memory';
import { sendTaps } from './taps';

/** unasked: the panel did not open. */
export type Consent = 'allowed' | 'refused' | 'unasked';

/**
 * Resolves once the panel is closed, or at once where nobody is asked; never fails. Several taps of one `occasion` ask once
 * a day.
 */
export type AskAtMoment = (occasion?: string) => Promise<Consent>;

/**
 * Asks for the right to remind at a moment when that is worth something, unless the person has said no lately, on this
 * phone or on another. Call what it returns in the tap handler itself, before any `await`.
 * @param isWish the tap itself asks for reminders: its words wait until the answer is counted
 */
export function useAskAtMoment({ isWish = false }: { isWish?: boolean } = {}): AskAtMoment {
  const { data } = useAction(getReminderStatus, {});
  useEffect(() => {
    sendTaps().catch(() => undefined);
  }, []);
  const quietUntil = data?.quietUntil ?? null;
  return (occasion) => {
    const now = serverNow();
    const memory = readMemory();
    const isUnwelcome = isQuiet(memory, quietUntil, now) || (occasion !== undefined && isUsed(memory, occasion, now));
    if (isUnwelcome || !(isWish || asksInPassing)) return Promise.resolve('unasked');
    const asked = ask();
    if (occasion !== undefined) remember({ occasion, askedAt: toInstant(now) });
    return asked.then((outcome) => settle(outcome, isWish)).catch(() => 'unasked');
  };
}

async function settle(outcome: Awaited<ReturnType<typeof ask>>, isWish: boolean): Promise<Consent> {
  if (outcome.kind === 'switched_off') await explainSwitchOnce();
  if (isWish && 'recorded' in outcome) await outcome.recorded.catch(() => undefined);
  return outcome.kind === 'allowed' || outcome.kind === 'refused' ? outcome.kind : 'unasked';
}
