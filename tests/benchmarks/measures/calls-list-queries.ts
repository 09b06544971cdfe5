import { startEmulator } from '../../support/emulator';
import { ask } from '../support/ask';
import type { Measure } from '../support/measure';

export const callsListQueries: Measure = {
  id: 'calls-list-queries',
  needs: ['functions', 'emulator'],
  run: async () => {
    const emulator = await startEmulator({ seed: true });
    try {
      await ask(emulator, 'bench-visitor', 'calls.list', {});
      const [metric] = await emulator.metrics();
      if (!metric) throw new Error('no invocation was recorded');
      const { gatewayCalls, documentsScanned } = metric;
      return {
        value: gatewayCalls.filter((action) => action.startsWith('database.')).length,
        unit: 'count',
        detail: `扫描 ${documentsScanned} 份文档`,
      };
    } finally {
      await emulator.stop();
    }
  },
};
