import { startEmulator, type TestEmulator } from '../../support/emulator';
import { ask } from '../support/ask';
import type { Measure } from '../support/measure';

const CONTACT = 'persona-contact-1';
const DEVICES = 4;
const SAVES_EACH = 50;

async function withDraft<T>(work: (emulator: TestEmulator, id: string) => Promise<T>): Promise<T> {
  const emulator = await startEmulator({ seed: true });
  try {
    const start = { callSlug: 'demo-2026', categoryCode: '2026-1', organizationId: 'org-society' };
    const { id } = await ask(emulator, CONTACT, 'applications.start', start);
    await emulator.clearMetrics();
    return await work(emulator, id);
  } finally {
    await emulator.stop();
  }
}

const gatewayCalls = async (emulator: TestEmulator): Promise<string[]> => {
  const [metric] = await emulator.metrics();
  if (!metric) throw new Error('no invocation was recorded');
  return metric.gatewayCalls;
};

export const saveGatewayCalls: Measure = {
  id: 'save-gateway-calls',
  needs: ['functions', 'emulator'],
  run: () =>
    withDraft(async (emulator, id) => {
      await ask(emulator, CONTACT, 'applications.save', { id, baseVersion: 1, answers: { goals: '甲' } });
      const calls = await gatewayCalls(emulator);
      return { value: calls.length, unit: 'count', detail: calls.join('，') };
    }),
};

export const openingQueries: Measure = {
  id: 'application-opening-queries',
  needs: ['functions', 'emulator'],
  run: () =>
    withDraft(async (emulator, id) => {
      await ask(emulator, CONTACT, 'applications.get', { id });
      const queries = (await gatewayCalls(emulator)).filter((action) => action.startsWith('database.'));
      return { value: queries.length, unit: 'count', detail: queries.join('，') };
    }),
};

/** Each device saves cells of its own and, told of a conflict, reads and tries again. */
export const parallelSaves: Measure = {
  id: 'parallel-saves-lost',
  needs: ['functions', 'emulator'],
  run: () =>
    withDraft(async (emulator, id) => {
      const device = async (no: number) => {
        let version = 1;
        for (let turn = 0; turn < SAVES_EACH; ) {
          const answers = { [`cell${no}x${turn}`]: `${no}/${turn}` };
          const reply = await emulator.call(CONTACT, 'applications.save', { id, baseVersion: version, answers });
          if (reply.ok) turn += 1;
          else if (reply.error.code !== 'VERSION_CONFLICT' && reply.error.code !== 'BUSY')
            throw new Error(reply.error.code);
          version = reply.ok ? reply.data.version : (await read()).version;
        }
      };
      const read = async () => (await ask(emulator, CONTACT, 'applications.get', { id })).application;
      await Promise.all(Array.from({ length: DEVICES }, (_, no) => device(no)));
      const { answers, version } = await read();
      const saved = Object.entries(answers).filter(([cell, value]) => cell.startsWith('cell') && value !== '').length;
      const all = DEVICES * SAVES_EACH;
      return { value: all - saved, unit: 'count', detail: `${DEVICES} 台设备同时存 ${all} 次，末了是第 ${version} 版` };
    }),
};
