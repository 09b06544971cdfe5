import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstPageMs } from '../support/first-answer';
import type { Measure } from '../support/measure';
import { alternate } from '../support/median';

const TURNS = 5;

/** What `npm start` runs, from a built tree. The warm-up turn plants the seeds, so the measured ones find their data. */
export const firstPage: Measure = {
  id: 'first-page',
  needs: ['functions', 'emulator', 'h5'],
  run: async () => {
    const data = mkdtempSync(join(tmpdir(), 'bench-start-'));
    try {
      const pair = await alternate(
        TURNS,
        () =>
          firstPageMs((port) => ['config/scripts/start.mjs', '--data', data, '--port', String(port), '--no-schedule']),
        () => firstPageMs((port) => ['tests/benchmarks/support/static-server.mjs', String(port)]),
      );
      return { ...pair, unit: 'ms' };
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  },
};
