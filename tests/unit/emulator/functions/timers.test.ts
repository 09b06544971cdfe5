import { type Cron, parseCron } from '../../../../emulator/functions/cron';
import type { FunctionHost } from '../../../../emulator/functions/function-host';
import { Timers } from '../../../../emulator/functions/timers';

const NOON = Date.UTC(2026, 3, 28, 4);
const MINUTE = 60_000;

/** A host that notes when it was asked to run, under a clock that a test can also move. */
function setUp({ failsAt }: { failsAt?: string } = {}) {
  jest.useFakeTimers({ now: NOON + MINUTE });
  const runs: string[] = [];
  const reports: string[] = [];
  const timer = (name: string, cron: string) => ({ name, timer: { name: 'own', cron: parseCron(cron) as Cron } });
  let jump = 0;
  const now = () => Date.now() + jump;
  const host = {
    functions: new Map([
      ['reminders', timer('reminders', '0 */5 * * * * *')],
      ['evidence', timer('evidence', '30 7 * * * * *')],
    ]),
    invoke: async (name: string) => {
      const at = new Date(now()).toISOString().slice(11, 16);
      if (at === failsAt) throw new Error('killed');
      runs.push(name === 'reminders' ? at : `${name} ${at}`);
    },
  } as unknown as FunctionHost;
  const timers = new Timers(host, now, (_name, text) => reports.push(text));
  timers.start();
  const move = (milliseconds: number) => {
    jump += milliseconds;
    timers.plan();
  };
  const setClock = (instant: number) => {
    jump = instant - Date.now();
  };
  return { runs, reports, timers, move, now, setClock };
}

afterEach(() => jest.useRealTimers());

test('a timer fires at its minutes and at no other', () => {
  const { runs, timers } = setUp();
  jest.advanceTimersByTime(12 * MINUTE);
  timers.stop();
  expect(runs).toEqual(['04:05', 'evidence 04:07', '04:10']);
});

test('a clock that jumps ahead does not catch up on the runs it passed', () => {
  const { runs, timers, move } = setUp();
  move(60 * MINUTE);
  jest.advanceTimersByTime(5 * MINUTE);
  timers.stop();
  expect(runs).toEqual(['05:05']);
});

test('a clock that is set back fires again at the same minute', () => {
  const { runs, timers, move } = setUp();
  jest.advanceTimersByTime(5 * MINUTE);
  move(-5 * MINUTE);
  jest.advanceTimersByTime(5 * MINUTE);
  timers.stop();
  expect(runs).toEqual(['04:05', '04:05']);
});

describe('a walk', () => {
  test('fires each timer at each of its minutes on the way, in order, and ends where it was to end', async () => {
    const { runs, timers, now, setClock } = setUp();
    expect(await timers.walk(NOON + 20.5 * MINUTE, setClock)).toBe(5);
    timers.stop();
    expect(runs).toEqual(['04:05', 'evidence 04:07', '04:10', '04:15', '04:20']);
    expect(now()).toBe(NOON + 20.5 * MINUTE);
  });

  test('fires what falls due at its very end, and once', async () => {
    const { runs, timers, setClock } = setUp();
    await timers.walk(NOON + 5 * MINUTE, setClock);
    await timers.walk(NOON + 6 * MINUTE, setClock);
    timers.stop();
    expect(runs).toEqual(['04:05']);
  });

  test('goes on after a run that fails, and says so', async () => {
    const { runs, reports, timers, setClock } = setUp({ failsAt: '04:10' });
    expect(await timers.walk(NOON + 15 * MINUTE, setClock)).toBe(4);
    timers.stop();
    expect(runs).toEqual(['04:05', 'evidence 04:07', '04:15']);
    expect(reports).toEqual(['定时触发失败：killed']);
  });

  test('waits for no other: a second one meanwhile is refused', async () => {
    const { runs, timers, setClock } = setUp();
    const answers = await Promise.all([1, 2].map(() => timers.walk(NOON + 5 * MINUTE, setClock)));
    timers.stop();
    expect(answers).toEqual([1, undefined]);
    expect(runs).toEqual(['04:05']);
  });
});

test('nothing fires after a stop', () => {
  const { runs, timers } = setUp();
  timers.stop();
  jest.advanceTimersByTime(30 * MINUTE);
  expect(runs).toEqual([]);
});
