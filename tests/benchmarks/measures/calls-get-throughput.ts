import { startEmulator } from '../../support/emulator';
import { ask } from '../support/ask';
import { functionsBeside } from '../support/functions-beside';
import { callsPerSecond, warmUp } from '../support/keep-calling';
import type { Measure } from '../support/measure';
import { alternate } from '../support/median';

const SLICES = 3;
const SLICE_MS = 750;
const WARM_UP_CALLS = 300;

/** The largest answer we have, against a function that does nothing in the same host. */
const throughputAt = (callers: number): Measure => ({
  id: `calls-get-${callers}`,
  needs: ['functions', 'emulator'],
  run: async () => {
    const emulator = await startEmulator({
      seed: true,
      functionsDir: functionsBeside('noop', 'exports.main = async () => null;\n'),
    });
    try {
      const openid = 'bench-visitor';
      const input = { slug: 'gx-2026' };
      await ask(emulator, openid, 'calls.get', input);
      const targetOf = (name: string, event: unknown) => ({
        url: `${emulator.url}/_cloud/functions/${name}`,
        openid,
        body: JSON.stringify(event),
      });
      const api = targetOf('api', { action: 'calls.get', input });
      const noop = targetOf('noop', {});
      for (const target of [api, noop]) await warmUp(target, callers, WARM_UP_CALLS);
      const pair = await alternate(
        SLICES,
        () => callsPerSecond(api, callers, SLICE_MS),
        () => callsPerSecond(noop, callers, SLICE_MS),
      );
      return { ...pair, unit: 'perSecond' };
    } finally {
      await emulator.stop();
    }
  },
});

export const callsGetThroughput = [1, 8, 32].map(throughputAt);
