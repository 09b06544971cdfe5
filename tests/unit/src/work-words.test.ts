import { toMs } from '@domain/time';
import { dueOf } from '@/features/applications/work/work-words';

const now = toMs('2026-11-22T10:00:00+08:00');

test.each([
  ['2026-12-01T00:00:00+08:00', { value: '8', unit: '天后到期', last: '11月30日 23:59', short: '8 天' }],
  ['2026-11-22T18:00:00+08:00', { value: '今天', unit: '到期', last: '11月22日 17:59', short: '今天到期' }],
  ['2026-11-20T00:00:00+08:00', { value: '3', unit: '天前已到期', last: '11月19日 23:59', short: '逾期 3 天' }],
])('a deadline before %s reads as its last moment', (dueBefore, words) => {
  expect(dueOf(dueBefore, now)).toMatchObject(words);
});

test('another year is said', () => {
  expect(dueOf('2027-08-01T00:00:00+08:00', now)?.last).toBe('2027年7月31日 23:59');
});

test('no deadline, no words', () => {
  expect(dueOf(null, now)).toBeNull();
});
