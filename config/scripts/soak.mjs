/** `npm run soak`: the crash and property tests of the store, run long enough to meet the rare interleavings. */
import { spawnSync } from 'node:child_process';

const runs = { FULL_SCAN_RUNS: '5000', SERIALIZABLE_RUNS: '3000', CRASH_KILLS: '300' };
const result = spawnSync(
  process.execPath,
  [
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    'unit',
    '--testPathPatterns',
    'emulator/database',
    '--testTimeout',
    String(60 * 60 * 1000),
  ],
  { stdio: 'inherit', env: { ...process.env, ...runs } },
);
process.exit(result.status ?? 1);
