/**
 * What WeChat's panel was answered is kept on the phone until the server has counted it: a lost signal loses no credit, and
 * the key of the tap makes a repeat harmless.
 */
import { recordSubscription } from '@domain/contracts/reminders/record-subscription';
import { toAppError } from '@/lib/api-client';
import { newId } from '@/lib/new-id';
import { personaKey } from '@/lib/platform/persona';
import type { SubscribeResult } from '@/lib/platform/types';
import { readStored, writeStored } from '@/lib/storage';
import { invalidate, runAction } from '@/lib/use-action';

interface Tap {
  key: string;
  results: { templateId: string; result: SubscribeResult }[];
}

/** More than anybody makes without a signal. */
const MAX_KEPT = 20;
const keyOf = (): string => `reminder-taps:${personaKey()}`;
const readTaps = (): Tap[] => readStored<Tap[]>(keyOf()) ?? [];

async function sendKept(): Promise<void> {
  let isCounted = false;
  for (let [tap] = readTaps(); tap; [tap] = readTaps()) {
    const { key } = tap;
    try {
      await runAction(recordSubscription, tap);
      isCounted = true;
    } catch (error) {
      // What the server will never take would keep all that follow from being counted.
      if (toAppError(error).isRetryable) throw error;
    }
    writeStored(
      keyOf(),
      readTaps().filter((other) => other.key !== key),
    );
  }
  if (isCounted) void invalidate('reminders.');
}

let sending: Promise<void> = Promise.resolve();

/** One after the other, whoever asks. Fails when one could not be counted now; it stays for the next time. */
export function sendTaps(): Promise<void> {
  sending = sending.catch(() => undefined).then(sendKept);
  return sending;
}

/** A phone too full to keep it sends it all the same. */
export async function recordTap(results: Tap['results']): Promise<void> {
  const tap = { key: newId(), results };
  if (writeStored(keyOf(), [...readTaps(), tap].slice(-MAX_KEPT))) return sendTaps();
  await runAction(recordSubscription, tap);
  void invalidate('reminders.');
}
