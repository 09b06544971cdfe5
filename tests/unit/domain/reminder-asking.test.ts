/** Whom we may ask, and when we are quiet. */
import { emptyMemory, isQuiet, isUsed, mayExplain, quietAfter } from '@domain/reminders/asking';
import { MS_PER_DAY, toInstant, toMs } from '@domain/time';

const NOW = toMs('2026-04-10T10:00:00+08:00');
const after = (days: number) => NOW + days * MS_PER_DAY;
const FOURTEEN = toInstant(after(14));

test.each([
  ['one accepted template ends the quiet time', ['accept', 'reject', 'reject'], FOURTEEN, null],
  ['three refusals begin it', ['reject', 'reject', 'reject'], null, FOURTEEN],
  ['a refusal beside a ban is a refusal', ['ban', 'reject', 'filter'], null, FOURTEEN],
  ['a ban is not the person’s', ['ban', 'filter'], null, null],
  ['a ban leaves a quiet time as it is', ['ban'], '2026-04-12T10:00:00+08:00', '2026-04-12T10:00:00+08:00'],
] as const)('%s', (_words, results, before, expected) => {
  expect(quietAfter(results, before, NOW)).toBe(expected);
});

test('quiet lasts to the fourteenth day, on this phone and on every other', () => {
  const memory = { ...emptyMemory, quietUntil: FOURTEEN };
  expect(isQuiet(memory, null, after(14) - 1)).toBe(true);
  expect(isQuiet(memory, null, after(14))).toBe(false);
  expect(isQuiet(emptyMemory, FOURTEEN, after(13))).toBe(true);
  expect(isQuiet(emptyMemory, null, NOW)).toBe(false);
});

test('the same occasion is used once a day, another at once', () => {
  const memory = { ...emptyMemory, occasion: 'returned:a1', askedAt: toInstant(NOW) };
  expect(isUsed(memory, 'returned:a1', after(0.9))).toBe(true);
  expect(isUsed(memory, 'returned:a1', after(1))).toBe(false);
  expect(isUsed(memory, 'returned:a2', NOW)).toBe(false);
});

test('the main switch is explained once in fourteen days; a clock set back keeps nobody from it for longer', () => {
  expect(mayExplain(emptyMemory, NOW)).toBe(true);
  const memory = { ...emptyMemory, explainedAt: toInstant(NOW) };
  expect(mayExplain(memory, after(13))).toBe(false);
  expect(mayExplain(memory, after(14))).toBe(true);
  expect(mayExplain(memory, after(-15))).toBe(true);
});
