import { CONTACT, fillDraft, startSeeded } from '../../functions/support/application';
import { ask } from '../support/ask';
import type { Measure } from '../support/measure';

/** A complete draft of the real gx-2026 handed in: one transaction with its quota, record, receipt and reminder plan. */
export const submitGatewayCalls: Measure = {
  id: 'submit-gateway-calls',
  needs: ['functions', 'emulator'],
  run: async () => {
    const emulator = await startSeeded();
    try {
      const draft = await fillDraft(emulator);
      await emulator.clearMetrics();
      await ask(emulator, CONTACT, 'applications.submit', draft);
      const [metric] = await emulator.metrics();
      if (!metric) throw new Error('no invocation was recorded');
      return { value: metric.gatewayCalls.length, unit: 'count', detail: metric.gatewayCalls.join('，') };
    } finally {
      await emulator.stop();
    }
  },
};
