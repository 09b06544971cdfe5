import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { collections } from '../cloudfunctions/_server/collections';
import { type CommandLine, readCommandLine } from './command-line';
import { type DatabaseOptions, openDatabase } from './database';
import { followParent } from './lives';
import { createEmulator, type Emulator, type Kept } from './server';
import { StartError } from './start-error';

const DIST = join(__dirname, '..');

async function main(): Promise<void> {
  // Function threads share the process's time zone, and the platform runs them in UTC. [O]
  process.env.TZ = 'UTC';
  const emulator = await start(readCommandLine(process.argv.slice(2), process.env));
  stopOnSignal(followParent(emulator, start));
  process.stdout.write(`科协项目通已启动：http://127.0.0.1:${emulator.port}/\n`);
  if (emulator.movedTo) process.stdout.write(`旧数据已移到 ${emulator.movedTo}\n`);
  for (const line of emulator.deploymentReport) process.stdout.write(`${line}\n`);
  process.send?.({ port: emulator.port });
}

function start(commandLine: CommandLine, kept?: Kept): Promise<Emulator> {
  const functionsDir = commandLine.functionsDir ?? join(DIST, 'cloudfunctions');
  const options = {
    ...commandLine,
    functionsDir,
    webDir: join(DIST, 'h5'),
    weappDir: join(functionsDir, '..', 'weapp'),
    consoleDir: join(__dirname, 'console'),
    workerFile: join(__dirname, 'worker.js'),
    collections,
    openDatabase: (wanted: Omit<DatabaseOptions, 'newId'>) =>
      openDatabase({ ...wanted, newId: () => randomBytes(16).toString('hex') }),
    loadSeed: async () => {
      const { buildSeed, personas } = await import('../data/seed');
      return { build: buildSeed, personas };
    },
    echoLog: process.env.EMULATOR_LOG === '1',
  };
  return createEmulator(options, kept);
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    // A second Ctrl+C does not wait.
    if (stopping) process.exit(1);
    stopping = true;
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

main().catch((error: Error) => {
  process.stderr.write(
    error instanceof StartError
      ? `启动失败：${error.message}\n`
      : `启动失败（意外错误）：${error.stack ?? error.message}\n`,
  );
  process.exitCode = 1;
  setImmediate(() => process.exit(1));
});
