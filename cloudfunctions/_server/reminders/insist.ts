import { setTimeout as wait } from 'node:timers/promises';

const TRIES = 3;
const BETWEEN_MS = 50;

/** For reads, and for writes that do no harm when they are repeated: the answer may be lost after they took effect. */
export async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (tried === TRIES) throw error;
      await wait(BETWEEN_MS * tried);
    }
  }
}
