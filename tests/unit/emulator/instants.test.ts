import { parseDuration, parseInstant, toChinaTime } from '../../../emulator/instants';

test('an instant is written in China time', () => {
  expect(toChinaTime(Date.UTC(2026, 3, 28, 10))).toBe('2026-04-28T18:00:00.000+08:00');
});

test.each(['2026-04-28T18:00:00+08:00', '2026-04-28T10:00:00Z', '2026-04-28T18:00:00'])(
  '%s is 18:00 in China',
  (text) => {
    expect(parseInstant(text)).toBe(Date.UTC(2026, 3, 28, 10));
  },
);

test('a date is its midnight in China', () => {
  expect(parseInstant('2026-04-28')).toBe(Date.UTC(2026, 3, 27, 16));
});

test.each([
  ['P1D', 86_400_000],
  ['PT3H', 10_800_000],
  ['P1W', 604_800_000],
  ['P1DT2H30M5S', 95_405_000],
  ['-P1D', -86_400_000],
])('%s is a duration', (text, milliseconds) => {
  expect(parseDuration(text)).toBe(milliseconds);
});

test.each(['', 'P', 'PT', 'P1M', 'P1DT', '1D', 'P1H'])('"%s" is no duration of fixed length', (text) => {
  expect(parseDuration(text)).toBeUndefined();
});
