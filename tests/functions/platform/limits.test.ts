import { startEmulator, type TestEmulator } from '../../support/emulator';
import { FIXTURE_FUNCTIONS } from '../../support/fixtures/fixture-functions';

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startEmulator({ functionsDir: FIXTURE_FUNCTIONS });
});
afterAll(() => emulator.stop());

const KILOBYTE = 1024;
const trouble = (kind: string, more: object = {}) => emulator.raw('o-someone', 'trouble', { kind, ...more });

async function expectStillWorks() {
  expect((await trouble('none')).body).toEqual({ fine: true });
}

test.each(['hang', 'spin'])('a function that never answers (%s) is ended at its time limit', async (kind) => {
  const { status, body } = await trouble(kind);
  expect(status).toBe(504);
  expect(body.errCode).toBe(-504003);
  expect(body.errMsg).toContain('timed out after 1 seconds');
  await expectStillWorks();
});

test.each([
  ['throw', 'TypeError: broken on purpose'],
  ['reject', 'Error: rejected on purpose'],
  ['stray', 'stray on purpose'],
  ['exit', 'exit code 3'],
  ['circular', 'circular structure'],
])('a function that fails (%s) answers the platform error and the cause', async (kind, cause) => {
  const { status, body } = await trouble(kind);
  expect(status).toBe(500);
  expect(body.errCode).toBe(-504002);
  expect(body.errMsg).toContain(cause);
  await expectStillWorks();
});

test('a function that eats its memory is ended, and the emulator lives on', async () => {
  const { body } = await trouble('hoard');
  expect([-504002, -504003]).toContain(body.errCode);
  await expectStillWorks();
});

test('a failure is in the log under the id of its run', async () => {
  const { requestId, body } = await trouble('throw');
  expect(body.requestId).toBe(requestId);
  const lines = await emulator.logs(requestId);
  expect(lines).toEqual([
    expect.objectContaining({
      level: 'error',
      function: 'trouble',
      text: expect.stringContaining('broken on purpose'),
    }),
  ]);
});

test('a bundle that throws while it loads is reported to the caller', async () => {
  const { body } = await emulator.raw('o-someone', 'broken', {});
  expect(body).toEqual(
    expect.objectContaining({ errCode: -504002, errMsg: expect.stringContaining('this bundle throws while it loads') }),
  );
});

test('an event of exactly 100 KB passes and one byte more does not', async () => {
  const event = (bytes: number) => {
    const frame = JSON.stringify({ pad: '' }).length;
    return JSON.stringify({ pad: 'x'.repeat(bytes - frame) });
  };
  const passed = await emulator.raw('o-someone', 'echo', event(100 * KILOBYTE));
  expect(passed.status).toBe(200);
  const refused = await emulator.raw('o-someone', 'echo', event(100 * KILOBYTE + 1));
  expect(refused.status).toBe(413);
  expect(refused.body.errMsg).toContain('data exceed max size');
});

test('a result of exactly 1 MB passes and one byte more does not', async () => {
  const passed = await trouble('large', { bytes: KILOBYTE * KILOBYTE });
  expect(passed.status).toBe(200);
  const refused = await trouble('large', { bytes: KILOBYTE * KILOBYTE + 1 });
  expect(refused.body).toEqual(
    expect.objectContaining({ errCode: -504002, errMsg: expect.stringContaining('the limit is 1048576') }),
  );
});

test('a function that returns nothing answers null', async () => {
  expect((await trouble('nothing')).body).toBeNull();
});

test('an unknown function is named', async () => {
  const { status, body } = await emulator.raw('o-someone', 'nope', {});
  expect(status).toBe(404);
  expect(body.errMsg).toContain('FunctionName nope not found');
  const nested = await emulator.raw('o-someone', 'chain', { name: 'nope', data: {} });
  expect(nested.body.error).toEqual(
    expect.objectContaining({ errCode: -1, message: expect.stringContaining('FunctionName nope not found') }),
  );
});

test('twenty calls share at most eight instances', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => emulator.raw('o-someone', 'echo', { waitMs: 5 })));
  const { length: fresh } = answers.filter(({ body }) => body.runs === 1);
  expect(fresh).toBeLessThanOrEqual(8);
});
