/** `npm test`: builds what is out of date, then runs all four levels. Arguments go to jest. */
import { spawnSync } from 'node:child_process';
import { buildStale } from './build.mjs';

try {
  buildStale(['functions', 'emulator', 'h5', 'weapp']);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const result = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(result.status ?? 1);
