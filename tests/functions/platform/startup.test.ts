import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnEmulator, startEmulator } from '../../support/emulator';
import { FIXTURE_FUNCTIONS } from '../../support/fixtures/fixture-functions';

let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'emulator-start-'));
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

const dataDir = () => join(scratch, 'data');

/** Starts an emulator that should fail, and answers how it ended. */
async function failToStart({ data = dataDir(), functions = FIXTURE_FUNCTIONS, more = [] as string[] } = {}) {
  const child = spawnEmulator(['--port', '0', '--no-seed', '--data', data, '--functions', functions, ...more]);
  let stderr = '';
  child.stderr?.on('data', (chunk) => {
    stderr += String(chunk);
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  const [code] = await once(child, 'exit');
  clearTimeout(timer);
  return { code, stderr };
}

async function makeData() {
  const emulator = await startEmulator({ functionsDir: FIXTURE_FUNCTIONS, dataDir: dataDir() });
  await emulator.accept('o-reader', 'TEMPLATE_DEADLINE');
  await emulator.stop();
}

test('a taken port is named, and no data is made', async () => {
  const server: Server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const { code, stderr } = await failToStart({ more: ['--port', String(port)] });
  server.close();
  expect(code).toBe(1);
  expect(stderr).toContain(`端口 ${port} 已被占用`);
  expect(existsSync(dataDir())).toBe(false);
});

test('functions that were never built lead to npm run build', async () => {
  const { code, stderr } = await failToStart({ functions: join(scratch, 'nothing') });
  expect([code, stderr]).toEqual([1, expect.stringContaining('npm run build')]);
});

test('a bundle cut off half way is named', async () => {
  const functions = join(scratch, 'functions');
  cpSync(FIXTURE_FUNCTIONS, functions, { recursive: true });
  truncateSync(join(functions, 'echo', 'index.js'), 200);
  const { code, stderr } = await failToStart({ functions });
  expect(code).toBe(1);
  expect(stderr).toMatch(/云函数 echo 的构建产物.*不完整/);
});

test('a second emulator on the same data is refused and the first one goes on', async () => {
  const first = await startEmulator({ functionsDir: FIXTURE_FUNCTIONS, dataDir: dataDir() });
  const { code, stderr } = await failToStart({ more: ['--fresh'] });
  expect(code).toBe(1);
  expect(stderr).toMatch(/正被另一个模拟器使用（进程号 \d+）/);
  expect((await first.raw('o-someone', 'echo', {})).status).toBe(200);
  await first.stop();
});

test('a lock left by a killed emulator is taken over', async () => {
  const first = await startEmulator({ functionsDir: FIXTURE_FUNCTIONS, dataDir: dataDir() });
  await first.kill();
  expect(existsSync(join(dataDir(), 'emulator.lock'))).toBe(true);
  await first.start();
  await first.stop();
  expect(existsSync(join(dataDir(), 'emulator.lock'))).toBe(false);
});

test('a data folder that cannot be made is named', async () => {
  writeFileSync(join(scratch, 'file'), '');
  const { code, stderr } = await failToStart({ data: join(scratch, 'file', 'data') });
  expect([code, stderr]).toEqual([1, expect.stringContaining('无法写入')]);
});

test("a folder with somebody else's files is left alone, even with --fresh", async () => {
  mkdirSync(dataDir());
  writeFileSync(join(dataDir(), 'thesis.docx'), 'years of work');
  const { code, stderr } = await failToStart({ more: ['--fresh'] });
  expect([code, stderr]).toEqual([1, expect.stringContaining('没有改动它')]);
  expect(readdirSync(dataDir())).toEqual(['thesis.docx']);
});

test.each([
  ['state', 'overwritten', (file: string) => writeFileSync(file, Buffer.alloc(32_768, 7))],
  ['state', 'cut off', (file: string) => truncateSync(file, 5000)],
  ['database', 'cut off', (file: string) => truncateSync(file, 9000)],
  ['database', 'emptied', (file: string) => truncateSync(file, 0)],
])('damaged data (%s %s) is reported untouched, and --fresh keeps it aside', async (store, _how, damage) => {
  await makeData();
  const file = join(dataDir(), store, 'data.mdb');
  damage(file);
  const before = readFileSync(file);
  const { code, stderr } = await failToStart();
  expect(code).toBe(1);
  expect(stderr).toMatch(/已损坏[\s\S]*--fresh/);
  expect(readFileSync(file).equals(before)).toBe(true);

  const emulator = await startEmulator({ functionsDir: FIXTURE_FUNCTIONS, dataDir: dataDir(), args: ['--fresh'] });
  expect(await emulator.accept('o-reader', 'TEMPLATE_DEADLINE')).toEqual({ credits: 1 });
  await emulator.stop();
  expect(readFileSync(join(dataDir(), 'previous', store, 'data.mdb')).equals(before)).toBe(true);
});

test('an unknown flag lists the known ones', async () => {
  const { code, stderr } = await failToStart({ more: ['--frehs'] });
  expect(code).toBe(1);
  expect(stderr).toMatch(/无法识别的参数[\s\S]*--fresh/);
});

test('a start that works says where, and ends cleanly on SIGTERM', async () => {
  const child = spawnEmulator(['--port', '0', '--no-seed', '--data', dataDir(), '--functions', FIXTURE_FUNCTIONS]);
  const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data');
  expect(String(line)).toMatch(/^科协项目通已启动：http:\/\/127\.0\.0\.1:\d+\/\n$/);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});
