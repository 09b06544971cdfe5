import { newRecord, type QueuedFile } from '@/features/photos/queue/record';
import { nextToSend, pauseAfter } from '@/features/photos/queue/schedule';
import { photo } from './world';

const file = (key: string, order: number, more: Partial<QueuedFile> = {}): QueuedFile => ({
  ...newRecord(photo(key), { key, path: key, order }),
  step: 'ticket',
  ...more,
});
const moment = { connection: 'wifi' as const, now: 1000, running: new Set<string>(), pausedUntil: () => 0 };
const keys = (files: QueuedFile[]) => files.map(({ key }) => key);

test('the oldest three go first, beside those under way', () => {
  const files = [file('d', 4), file('a', 1), file('c', 3), file('b', 2)];
  expect(keys(nextToSend(files, moment))).toEqual(['a', 'b', 'c']);
  expect(keys(nextToSend(files, { ...moment, running: new Set(['a', 'b']) }))).toEqual(['c']);
});

test('without a network nothing goes, but the phone is cleared of what is done', () => {
  const files = [file('a', 1), file('b', 2, { step: 'settled' })];
  expect(keys(nextToSend(files, { ...moment, connection: 'none' }))).toEqual(['b']);
});

test('an original waits for Wi-Fi unless she says now; once uploaded it is recorded by any network', () => {
  const files = [
    file('original', 1, { isOriginal: true }),
    file('urgent', 2, { isOriginal: true, isUrgent: true }),
    file('uploaded', 3, { isOriginal: true, step: 'attach' }),
    file('small', 4),
  ];
  expect(keys(nextToSend(files, { ...moment, connection: 'mobile' }))).toEqual(['urgent', 'uploaded', 'small']);
  expect(keys(nextToSend(files, moment))).toEqual(['original', 'urgent', 'uploaded']);
});

test('what was refused and what is being kept waits for the person and the phone; what failed waits its time', () => {
  const files = [file('refused', 1, { refusal: '满了' }), file('keeping', 2, { step: 'keeping' }), file('failed', 3)];
  const pausedUntil = (key: string) => (key === 'failed' ? 2000 : 0);
  expect(nextToSend(files, { ...moment, pausedUntil })).toEqual([]);
  expect(keys(nextToSend(files, { ...moment, now: 2000, pausedUntil }))).toEqual(['failed']);
});

test('pauses grow, up to five minutes', () => {
  expect([1, 2, 3, 20].map(pauseAfter)).toEqual([2000, 4000, 8000, 300_000]);
});
