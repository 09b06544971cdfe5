import { setTimeout as wait } from 'node:timers/promises';

/** No two sends of a run begin closer together than this, whoever they go to. */
const SPACING_MS = 20;

export function createPace(clock: () => number): () => Promise<void> {
  let nextAt = 0;
  return async () => {
    const now = clock();
    // A clock that was set back must not hold up the run.
    const at = nextAt - now > SPACING_MS * 100 ? now : Math.max(now, nextAt);
    nextAt = at + SPACING_MS;
    if (at > now) await wait(at - now);
  };
}
