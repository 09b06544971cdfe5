import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Measure } from '../support/measure';
import { alternate } from '../support/median';

const TURNS = 9;
const run = promisify(execFile);

/** A cold start: what an instance does before its first invocation. */
export const apiLoad: Measure = {
  id: 'api-load',
  needs: ['functions'],
  run: async () => {
    const pair = await alternate(
      TURNS,
      () => loadMs('./dist/cloudfunctions/api/index.js'),
      () => loadMs('wx-server-sdk'),
    );
    return { ...pair, unit: 'ms' };
  },
};

/** Milliseconds of one `require` in a fresh process. */
async function loadMs(module: string): Promise<number> {
  const script = `const began = process.hrtime.bigint();
require(${JSON.stringify(module)});
console.log(Number(process.hrtime.bigint() - began) / 1e6);
process.exit();`;
  const { stdout } = await run(process.execPath, ['--eval', script], { env: { ...process.env, TZ: 'UTC' } });
  return Number(stdout);
}
