const stored = new Map<string, unknown>();
jest.mock('@/lib/storage', () => ({
  readStored: (key: string) => stored.get(key) ?? null,
  writeStored: (key: string, value: unknown) => stored.set(key, value) && true,
}));

import { toInstant } from '@domain/time';
import { clockJumps, hearServerNow, onClockJump, serverNow } from '@/lib/server-clock';

const DAY_MS = 24 * 60 * 60 * 1000;

test('whoever drew by a wrong clock is told once; the delay of a reply is no news', () => {
  const listener = jest.fn();
  const leave = onClockJump(listener);
  hearServerNow(toInstant(Date.now() + 6 * DAY_MS));
  expect(listener).toHaveBeenCalledTimes(1);
  expect(serverNow()).toBeGreaterThan(Date.now() + 5 * DAY_MS);
  const jumps = clockJumps();
  hearServerNow(toInstant(Date.now() + 6 * DAY_MS - 300));
  expect(clockJumps()).toBe(jumps);
  leave();
  hearServerNow(toInstant(Date.now()));
  expect(listener).toHaveBeenCalledTimes(1);
  expect(clockJumps()).toBe(jumps + 1);
});
