import { startEmulator, type TestEmulator } from '../../support/emulator';
import { FIXTURE_FUNCTIONS } from '../../support/fixtures/fixture-functions';

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startEmulator({ functionsDir: FIXTURE_FUNCTIONS });
});
afterAll(() => emulator.stop());

const open = (path: string) => fetch(emulator.url + path);

test.each([
  ['/_cloud/', 'text/html', '模拟器控制台'],
  ['/_cloud/console.css', 'text/css', 'body'],
  ['/_cloud/console.svg', 'image/svg+xml', '<svg'],
  ['/_cloud/console.js', 'text/javascript', 'listRuns'],
])('%s is served under a policy that runs no inline script', async (path, type, content) => {
  const response = await open(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain(type);
  expect(response.headers.get('content-security-policy')).toBe("default-src 'self'");
  expect(await response.text()).toContain(content);
});

test('the page holds no inline script or style, which the policy would block', async () => {
  const html = await (await open('/_cloud/')).text();
  expect(html).not.toMatch(/<script(?![^>]*src)|<style|\sstyle=|\son\w+=/);
});

test('the timers and their next run are listed', async () => {
  await emulator.setClock('2026-04-28T18:01:00+08:00');
  expect(await emulator.send('GET', 'timers')).toEqual([
    { function: 'tick', trigger: 'every-five-minutes', nextAt: '2026-04-28T18:05:00.000+08:00' },
  ]);
});

test('a path that does not exist is named', async () => {
  const response = await open('/_cloud/nothing');
  expect([response.status, await response.json()]).toEqual([404, { message: '没有这个路径：GET /_cloud/nothing' }]);
});
