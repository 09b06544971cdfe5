import { flagsOf, isFromAnotherDay } from '@domain/files/flags';
import { firstSafety, isCounted, mayOpen } from '@domain/files/standing';

const activity = { startsAt: '2026-09-12T20:00:00+08:00', endsAt: '2026-09-13T01:00:00+08:00' };

test.each([
  ['2026-09-12T00:00:00+08:00', false],
  ['2026-09-13T23:59:59+08:00', false],
  ['2026-09-11T23:59:59+08:00', true],
  ['2026-09-14T00:00:00+08:00', true],
])('a photograph of %s, of an activity that goes past midnight: from another day %s', (takenAt, isOther) => {
  expect(isFromAnotherDay(takenAt, activity)).toBe(isOther);
});

test('nothing is said of a photograph without a time, or of no activity', () => {
  expect(isFromAnotherDay(null, activity)).toBe(false);
  expect(flagsOf({ flags: [], takenAt: '2020-01-01T00:00:00+08:00' }, null)).toEqual([]);
  expect(flagsOf({ flags: ['duplicate'], takenAt: '2020-01-01T00:00:00+08:00' }, activity)).toEqual([
    'duplicate',
    'another_day',
  ]);
});

test('what is not what was announced, or not safe, counts for nothing', () => {
  expect(isCounted({ integrity: 'verified', safety: 'passed' })).toBe(true);
  expect(isCounted({ integrity: 'pending', safety: 'pending' })).toBe(true);
  expect(isCounted({ integrity: 'mismatch', safety: 'staff' })).toBe(false);
  expect(isCounted({ integrity: 'verified', safety: 'risky' })).toBe(false);
});

test('the platform looks at pictures up to ten megabytes, officers at the rest', () => {
  const MB = 1024 * 1024;
  expect(firstSafety({ contentType: 'image/jpeg', bytes: 10 * MB })).toBe('pending');
  expect(firstSafety({ contentType: 'image/png', bytes: 10 * MB + 1 })).toBe('staff');
  expect(firstSafety({ contentType: 'application/pdf', bytes: 1 })).toBe('staff');
});

test('what is not safe is opened by its owner and the officer only', () => {
  const readers = ['owner', 'officer', 'helper'] as const;
  expect(readers.map((reader) => mayOpen({ safety: 'risky' }, reader))).toEqual([true, true, false]);
  expect(readers.map((reader) => mayOpen({ safety: 'pending' }, reader))).toEqual([true, true, true]);
});
