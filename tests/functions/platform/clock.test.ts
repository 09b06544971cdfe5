import { startEmulator, type TestEmulator } from '../../support/emulator';
import { FIXTURE_FUNCTIONS } from '../../support/fixtures/fixture-functions';

const CLOSING = '2026-04-28T18:00:00.000+08:00';
const SLACK_MS = 5000;

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startEmulator({ functionsDir: FIXTURE_FUNCTIONS, now: CLOSING });
});
afterAll(() => emulator.stop());

async function timesInFunction() {
  const { body } = await emulator.raw('o-someone', 'echo', {});
  return body.times;
}

function expectAbout(actual: number, iso: string) {
  expect(actual - Date.parse(iso)).toBeGreaterThanOrEqual(0);
  expect(actual - Date.parse(iso)).toBeLessThan(SLACK_MS);
}

test('functions see the emulator clock however they ask for the time', async () => {
  const { now } = await emulator.setClock(CLOSING);
  expect(now).toMatch(/^2026-04-28T18:00:\d\d\.\d{3}\+08:00$/);
  const times = await timesInFunction();
  expectAbout(times.now, CLOSING);
  expectAbout(Date.parse(times.constructed), CLOSING);
  expect(times.called).toContain('Tue Apr 28 2026 10:00');
});

test('only the present is moved: dates that are given stay what they are', async () => {
  const times = await timesInFunction();
  expect(times).toEqual(expect.objectContaining({ given: 5, isDate: true, parsed: Date.UTC(2026, 0, 1) }));
});

test('functions run in UTC', async () => {
  expect((await timesInFunction()).offsetMinutes).toBe(0);
});

test('an instance that already runs sees a change of the clock', async () => {
  await emulator.setClock(CLOSING);
  await timesInFunction();
  await emulator.advance('P1DT3H');
  expectAbout((await timesInFunction()).now, '2026-04-29T21:00:00+08:00');
});

test('the clock ticks on from where it was set', async () => {
  await emulator.setClock(CLOSING);
  const first = (await timesInFunction()).now;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect((await timesInFunction()).now).toBeGreaterThanOrEqual(first + 25);
});

test('the clock survives a restart', async () => {
  await emulator.setClock(CLOSING);
  await emulator.restart();
  expectAbout((await timesInFunction()).now, CLOSING);
});

test.each([{ now: 'soon' }, { by: '1 day' }, { by: 'P1M' }, {}])(
  'nonsense (%j) is refused and changes nothing',
  async (body) => {
    await emulator.setClock(CLOSING);
    await expect(emulator.send('POST', 'clock', body)).rejects.toThrow('400');
    expectAbout((await timesInFunction()).now, CLOSING);
  },
);

describe('walking it', () => {
  test('every timer fires at each of its minutes on the way, with the clock at that minute', async () => {
    await emulator.setClock('2026-04-28T18:01:00+08:00');
    await emulator.clearMetrics();
    const answer = await emulator.send<{ runs: number; now: string }>('POST', 'clock', { by: 'PT16M', fire: 'each' });
    expect(answer.runs).toBe(3);
    expectAbout(Date.parse(answer.now), '2026-04-28T18:17:00+08:00');
    const starts = (await emulator.send<{ startedAt: string }[]>('GET', 'metrics')).map(({ startedAt }) => startedAt);
    expect(starts.map((at) => at.slice(11, 16))).toEqual(['18:05', '18:10', '18:15']);
  });

  test('it goes ahead only', async () => {
    await emulator.setClock(CLOSING);
    const back = { now: '2026-04-28T17:00:00+08:00', fire: 'each' };
    await expect(emulator.send('POST', 'clock', back)).rejects.toThrow('只能往前走');
    expectAbout((await timesInFunction()).now, CLOSING);
  });
});

test('moving the clock fires no timer unless asked to', async () => {
  await emulator.clearMetrics();
  await emulator.advance('PT1H');
  expect(await emulator.metrics()).toEqual([]);
  await emulator.send('POST', 'clock', { by: 'PT1H', fire: true });
  expect(await emulator.metrics()).toEqual([expect.objectContaining({ function: 'tick', outcome: 'ok' })]);
});
