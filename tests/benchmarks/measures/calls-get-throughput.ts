import { startEmulator } from '../../support/emulator';
import { ask } from '../support/ask';
import { functionsBeside } from '../support/functions-beside';
import { callsPerSecond } from '../support/keep-calling';
import type { Measure } from '../support/measure';

const MEASURED_MS = 3000;

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
      const measure = async (name: string, event: unknown) => {
        const target = { url: `${emulator.url}/_cloud/functions/${name}`, openid, body: JSON.stringify(event) };
        return callsPerSecond(target, callers, MEASURED_MS);
      };
      const baseline = await measure('noop', {});
      const value = await measure('api', { action: 'calls.get', input });
      return { value, baseline, unit: 'perSecond' };
    } finally {
      await emulator.stop();
    }
  },
});

export const callsGetThroughput = [1, 8, 32].map(throughputAt);
