/** What a test may ask the platform to do wrong: once, to the call it names. */
import { startEmulator, type TestEmulator } from '../../support/emulator';
import { FIXTURE_FUNCTIONS } from '../../support/fixtures/fixture-functions';

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startEmulator({ functionsDir: FIXTURE_FUNCTIONS });
});
afterAll(() => emulator.stop());

let notes = 0;
async function addNote(): Promise<{ id: string; status: number; body: { error?: unknown; errCode?: number } }> {
  notes += 1;
  const id = `note-${notes}`;
  const reply = await emulator.raw('o-caller', 'records', {
    kind: 'add',
    collection: 'notes',
    data: { _id: id, slug: id },
  });
  return { id, ...reply };
}
async function isThere(id: string): Promise<boolean> {
  const stored = await emulator.send<{ _id: string }[]>('GET', 'collections/notes?limit=200');
  return stored.some(({ _id }) => _id === id);
}

test.each([
  ['error', 'before', false],
  ['error', 'after', true],
  ['drop', 'before', false],
  ['drop', 'after', true],
] as const)('%s %s: the function is told that it failed, and the note is there: %s', async (kind, when, stays) => {
  await emulator.fault({ function: 'records', call: 1, kind, when });
  const { id, body } = await addNote();
  expect(body.error ?? body.errCode).toBeTruthy();
  expect(await isThere(id)).toBe(stays);
  const next = await addNote();
  expect(await isThere(next.id)).toBe(true);
});

test.each([
  ['before', false],
  ['after', true],
] as const)('kill %s: the caller meets a dead instance, the next run a new one', async (when, stays) => {
  await emulator.fault({ function: 'records', call: 1, kind: 'kill', when });
  const { id, status, body } = await addNote();
  expect(status).not.toBe(200);
  expect(body.errCode).toBeTruthy();
  expect(await isThere(id)).toBe(stays);
  const next = await addNote();
  expect(next.status).toBe(200);
});

describe('what WeChat answers to a push', () => {
  const TEMPLATE = 'TEMPLATE_DEADLINE';
  const message = {
    touser: 'o-reader',
    templateId: TEMPLATE,
    data: { thing1: { value: '申报截止提醒' }, time2: { value: '2026年4月28日 18:00' } },
  };
  const send = async (...messages: object[]) =>
    (await emulator.raw('o-reader', 'push', { api: 'subscribeMessage.send', args: messages })).body.map(
      ({ errCode }: { errCode: number }) => errCode,
    );

  test.each([
    [-1, 'before', 0],
    [40003, 'before', 0],
    [40037, 'before', 0],
    [41030, 'before', 0],
    [43101, 'before', 0],
    [43107, 'before', 0],
    [43108, 'before', 0],
    [45009, 'before', 0],
    [45168, 'before', 0],
    [47003, 'before', 0],
    [43108, 'after', 1],
    [-1, 'after', 1],
  ] as const)('%d %s it took effect: the SDK throws it, and %d messages arrived', async (errcode, when, arrived) => {
    await emulator.accept('o-reader', TEMPLATE);
    const before = (await emulator.messages('o-reader')).length;
    await emulator.fault({ function: 'push', api: 'subscribeMessage.send', call: 1, kind: 'refuse', errcode, when });
    expect(await send(message)).toEqual([errcode]);
    expect((await emulator.messages('o-reader')).length - before).toBe(arrived);
    // Once only; what was accepted and not yet spent is still there.
    expect(await send(message)).toEqual([arrived === 1 ? expect.any(Number) : 0]);
  });

  test('it counts the calls to that API alone', async () => {
    await emulator.accept('o-first', TEMPLATE);
    await emulator.accept('o-second', TEMPLATE);
    const api = 'subscribeMessage.send';
    await emulator.fault({ function: 'push', api, call: 2, kind: 'refuse', errcode: 43107, when: 'before' });
    const codes = await send({ ...message, touser: 'o-first' }, { ...message, touser: 'o-second' });
    expect(codes.sort()).toEqual([0, 43107]);
  });
});

test.each([
  [{ function: 'push', call: 1, kind: 'refuse', when: 'before', errcode: 43101 }, 'refuse 要写明 api'],
  [{ function: 'push', call: 1, kind: 'refuse', when: 'before', api: 'subscribeMessage.send' }, 'errcode'],
  [{ function: 'nowhere', call: 1, kind: 'kill', when: 'after' }, '没有云函数 nowhere'],
  [{ function: 'records', call: 0, kind: 'kill', when: 'after' }, 'call 须是从 1 起的整数'],
  [{ function: 'records', call: 1, kind: 'explode', when: 'after' }, 'kind 只能是 kill、error、drop、refuse'],
] as const)('%j is refused', async (fault, words) => {
  await expect(emulator.send('POST', 'faults', fault)).rejects.toThrow(words);
});
