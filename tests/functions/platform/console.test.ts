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
  ['/_cloud/dom.js', 'text/javascript', 'makeButton'],
  ['/_cloud/clock.js', 'text/javascript', 'walkTo'],
  ['/_cloud/pushes.js', 'text/javascript', 'listPushes'],
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

test("everybody's pushes are listed, newest first, with what their keys are called", async () => {
  const templateId = 'TEMPLATE_DEADLINE';
  for (const touser of ['o-first', 'o-second']) {
    await emulator.accept(touser, templateId);
    const data = { thing1: { value: '申报截止提醒' }, time2: { value: '2026年4月28日 18:00' } };
    await emulator.raw('o-first', 'push', { api: 'subscribeMessage.send', args: { touser, templateId, data } });
    await emulator.advance('PT1M');
  }
  const { messages, templates } = await emulator.send<{
    messages: { openid: string }[];
    templates: Record<string, object>;
  }>('GET', 'pushes');
  expect(messages.map(({ openid }) => openid)).toEqual(['o-second', 'o-first']);
  expect(templates[templateId]).toEqual({ title: '截止提醒', labels: { thing1: '项目名称', time2: '截止时间' } });
});

test('a path that does not exist is named', async () => {
  const response = await open('/_cloud/nothing');
  expect([response.status, await response.json()]).toEqual([404, { message: '没有这个路径：GET /_cloud/nothing' }]);
});
