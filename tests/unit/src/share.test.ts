import { callName } from '@domain/call/name';
import { toMs } from '@domain/time';
import { shareTitle } from '@/features/calls/share';
import { readCall } from '../data/support';

jest.mock('@tarojs/taro', () => ({}));

const gx = readCall('gx-2026');
const titleAt = (now: string, window = gx.window) => shareTitle(callName(gx), window, toMs(now));

test('a card says what it is and until when', () => {
  expect(titleAt('2026-04-15T10:00:00+08:00')).toBe('2026年度“提质增效”项目，4月22日 23:59截止');
});

test('a card of a call that cannot be applied for says why', () => {
  expect(titleAt('2026-05-01T10:00:00+08:00')).toBe('2026年度“提质增效”项目，已于2026年4月22日截止');
  expect(titleAt('2026-04-01T10:00:00+08:00', { ...gx.window, opensAt: '2026-04-10T09:00:00+08:00' })).toBe(
    '2026年度“提质增效”项目，4月10日 09:00开始申报',
  );
  expect(titleAt('2026-04-01T10:00:00+08:00', { ...gx.window, closesBefore: null })).toBe(
    '2026年度“提质增效”项目，申报日期待定',
  );
});
