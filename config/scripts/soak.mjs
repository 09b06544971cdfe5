/** `npm run soak`: the crash and property tests, run long enough to meet the rare interleavings and inputs. */
import { spawnSync } from 'node:child_process';

const runs = {
  FULL_SCAN_RUNS: '5000',
  SERIALIZABLE_RUNS: '3000',
  CRASH_KILLS: '300',
  BAD_INPUT_RUNS: '1000',
  SEASON_ORGANIZATIONS: '200',
  REMINDER_PLANS: '100000',
  QUEUE_RUNS: '100000',
  // Elsewhere each time; a failure prints the seed to repeat it with.
  BAD_INPUT_SEED: process.env.BAD_INPUT_SEED ?? String(Date.now() % 2 ** 31),
  SEASON_SEED: process.env.SEASON_SEED ?? String(Date.now() % 2 ** 31),
};
const result = spawnSync(
  process.execPath,
  [
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    'unit',
    'functions',
    '--testPathPatterns',
    'unit/emulator/database',
    'unit/cloudfunctions/reminder-(seasons|growth)',
    'unit/src/photos/queue-survival',
    'functions/(any|bad)-input',
    '--testTimeout',
    String(60 * 60 * 1000),
  ],
  { stdio: 'inherit', env: { ...process.env, ...runs } },
);
process.exit(result.status ?? 1);
