import { startEmulator, type TestEmulator } from '../../support/emulator';
import { FIXTURE_FUNCTIONS } from '../../support/fixtures/fixture-functions';

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startEmulator({ functionsDir: FIXTURE_FUNCTIONS });
});
afterAll(() => emulator.stop());

test('fifty callers at the same time each see only themselves, before and after waiting', async () => {
  const openids = Array.from({ length: 50 }, (_, position) => `o-user-${position}`);
  const answers = await Promise.all(
    openids.map((openid, position) => emulator.raw(openid, 'echo', { waitMs: (position * 7) % 40, mine: openid })),
  );
  answers.forEach(({ body }, position) => {
    const openid = openids[position];
    expect(body.before.OPENID).toBe(openid);
    expect(body.after.OPENID).toBe(openid);
    expect(body.event).toEqual({
      waitMs: (position * 7) % 40,
      mine: openid,
      userInfo: expect.objectContaining({ openId: openid }),
    });
  });
  expect(new Set(answers.map(({ body }) => body.context.request_id)).size).toBe(50);
});

test('a client call carries what WeChat gives: openid, appid, environment, source', async () => {
  const { body } = await emulator.raw('o-someone', 'echo', {});
  expect(body.before).toEqual({
    OPENID: 'o-someone',
    APPID: expect.any(String),
    CLIENTIP: '127.0.0.1',
    ENV: expect.any(String),
    SOURCE: 'wx_client',
  });
});

test('a reused instance keeps nothing of the user before', async () => {
  await emulator.raw('o-first', 'echo', {});
  const { body } = await emulator.raw(null, 'echo', {});
  expect(body.runs).toBeGreaterThan(1);
  expect(body.before).not.toHaveProperty('OPENID');
  expect(body.event).not.toHaveProperty('userInfo');
});

test('a timer has no openid and says so in its source', async () => {
  const { event, context, notes } = await emulator.fireTimer('tick');
  expect(event).toEqual({
    Type: 'Timer',
    TriggerName: 'every-five-minutes',
    Time: expect.stringMatching(/Z$/),
    Message: '',
  });
  expect(context).not.toHaveProperty('OPENID');
  expect(context.SOURCE).toBe('wx_trigger');
  expect(notes).toBe(0);
});

test('a function called by a function gets the chain as its source and no openid', async () => {
  const { body } = await emulator.raw('o-caller', 'chain', { name: 'echo', data: { hello: 1 } });
  expect(body.result.event).toEqual({ hello: 1 });
  expect(body.result.before.SOURCE).toBe('wx_client,scf');
  expect(body.result.before).not.toHaveProperty('OPENID');
});

test('an openid of digits only is refused, because the SDK would turn it into a number', async () => {
  const { status, body } = await emulator.raw('12345', 'echo', {});
  expect(status).toBe(400);
  expect(body.errMsg).toContain('不能全是数字');
});

test('a page of another site cannot reach the emulator', async () => {
  const { status } = await fetch(`${emulator.url}/_cloud/clock`, { headers: { origin: 'https://example.com' } });
  expect(status).toBe(403);
});
