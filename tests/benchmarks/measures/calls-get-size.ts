import type { ActionInput } from '@domain/contracts';
import { startEmulator, type TestEmulator } from '../../support/emulator';
import { ask } from '../support/ask';
import type { Measure, Reading } from '../support/measure';

const VISITOR = 'bench-visitor';

const withCalls = async (read: (emulator: TestEmulator, slugs: string[]) => Promise<Reading>): Promise<Reading> => {
  const emulator = await startEmulator({ seed: true });
  try {
    const { calls } = await ask(emulator, VISITOR, 'calls.list', {});
    return await read(
      emulator,
      calls.map(({ slug }) => slug),
    );
  } finally {
    await emulator.stop();
  }
};

/** Bytes of the largest answer. */
const sizeOf = (view: NonNullable<ActionInput<'calls.get'>['view']>): Measure => ({
  id: `calls-get-${view}`,
  needs: ['functions', 'emulator'],
  run: () =>
    withCalls(async (emulator, slugs) => {
      let worst: Reading = { value: 0, unit: 'bytes' };
      for (const slug of slugs) {
        const value = Buffer.byteLength(JSON.stringify(await ask(emulator, VISITOR, 'calls.get', { slug, view })));
        if (value > worst.value) worst = { value, unit: 'bytes', detail: slug };
      }
      return worst;
    }),
});

const queries: Measure = {
  id: 'calls-get-queries',
  needs: ['functions', 'emulator'],
  run: () =>
    withCalls(async (emulator, slugs) => {
      await emulator.clearMetrics();
      for (const slug of slugs) {
        await ask(emulator, VISITOR, 'calls.get', { slug });
        await ask(emulator, VISITOR, 'calls.get', { slug, view: 'reading' });
      }
      const counts = (await emulator.metrics()).map(
        ({ gatewayCalls }) => gatewayCalls.filter((action) => action.startsWith('database.')).length,
      );
      return { value: Math.max(...counts), unit: 'count' };
    }),
};

export const callsGetSize = [queries, sizeOf('full'), sizeOf('reading')];
