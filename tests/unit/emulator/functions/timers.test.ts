import { type Cron, parseCron } from '../../../../emulator/functions/cron';
import type { FunctionHost } from '../../../../emulator/functions/function-host';
import { Timers } from '../../../../emulator/functions/timers';

const NOON = Date.UTC(2026, 3, 28, 4);
const MINUTE = 60_000;

/** A host that notes when it was asked to run, under a clock that a test can also move. */
function setUp() {
  jest.useFakeTimers({ now: NOON + MINUTE });
  const runs: string[] = [];
  const definition = { name: 'reminders', timer: { name: 'every-five', cron: parseCron('0 */5 * * * * *') as Cron } };
  let jump = 0;
  const now = () => Date.now() + jump;
  const host = {
    functions: new Map([['reminders', definition]]),
    invoke: async () => {
      runs.push(new Date(now()).toISOString().slice(11, 16));
    },
  } as unknown as FunctionHost;
  const timers = new Timers(host, now, () => {});
  timers.start();
  const move = (milliseconds: number) => {
    jump += milliseconds;
    timers.plan();
  };
  return { runs, timers, move };
}

afterEach(() => jest.useRealTimers());

test('a timer fires at its minutes and at no other', () => {
  const { runs, timers } = setUp();
  jest.advanceTimersByTime(12 * MINUTE);
  timers.stop();
  expect(runs).toEqual(['04:05', '04:10']);
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

test('nothing fires after a stop', () => {
  const { runs, timers } = setUp();
  timers.stop();
  jest.advanceTimersByTime(30 * MINUTE);
  expect(runs).toEqual([]);
});
