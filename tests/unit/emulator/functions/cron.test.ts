import { type Cron, nextRun, parseCron } from '../../../../emulator/functions/cron';

function next(text: string, after: string): string | undefined {
  const run = nextRun(parseCron(text) as Cron, Date.parse(after));
  return run === undefined ? undefined : new Date(run).toISOString();
}

test.each([
  ['every five minutes', '0 */5 * * * * *', '2026-04-28T10:01:00Z', '2026-04-28T10:05:00.000Z'],
  ['a run is never due twice', '0 */5 * * * * *', '2026-04-28T10:05:00Z', '2026-04-28T10:10:00.000Z'],
  ['nine in the morning means China', '0 0 9 * * * *', '2026-04-28T00:00:00Z', '2026-04-28T01:00:00.000Z'],
  ['across midnight in China', '0 0 0 * * * *', '2026-04-28T15:00:00Z', '2026-04-28T16:00:00.000Z'],
  ['the first of a month', '0 0 8 1 * * *', '2026-04-28T00:00:00Z', '2026-05-01T00:00:00.000Z'],
  ['weekdays by name', '0 0 8 * * MON-FRI *', '2026-05-02T00:00:00Z', '2026-05-04T00:00:00.000Z'],
  ['a list and a range', '30 15,45 8-9 * * * *', '2026-04-28T00:20:00Z', '2026-04-28T00:45:30.000Z'],
  ['29 February', '0 0 0 29 2 * *', '2026-04-28T00:00:00Z', '2028-02-28T16:00:00.000Z'],
  ['a day or a weekday, either', '0 0 0 15 * 1 *', '2026-04-28T00:00:00Z', '2026-05-03T16:00:00.000Z'],
])('%s', (_what, text, after, expected) => {
  expect(next(text, after)).toBe(expected);
});

test('a year that has passed never comes', () => {
  expect(next('0 0 0 1 1 * 2020', '2026-04-28T00:00:00Z')).toBeUndefined();
});

test.each([
  '*/5 * * * *',
  '0 */5 * * * *',
  '60 * * * * * *',
  '0 a * * * * *',
  '0 */0 * * * * *',
  '0 5-1 * * * * *',
  '',
])('"%s" is no trigger', (text) => {
  expect(parseCron(text)).toBeUndefined();
});
