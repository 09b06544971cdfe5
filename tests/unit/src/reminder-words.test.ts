/** What is said of the pushes that are not paid for. */
import type { UpcomingReminder } from '@domain/reminders/schema';
import { upcomingWords } from '@/features/reminders/reach';
import { shortageWords } from '@/features/reminders/shortage';

const reminder = (day: number, reaches: UpcomingReminder['reaches']): UpcomingReminder => ({
  at: `2026-04-${day}T09:00:00.000+08:00`,
  title: '科普讲坛',
  what: '申报明天截止',
  link: 'pages/application/detail/index?id=a1',
  templateId: 'due',
  reaches,
});

test('nothing where every push is paid for, or nothing is planned', () => {
  expect(shortageWords({ upcoming: [], hasMore: false })).toBeNull();
  expect(shortageWords({ upcoming: [reminder(19, 'push')], hasMore: true })).toBeNull();
});

test('how many only reach the inbox, and which is the first of them', () => {
  const upcoming = [reminder(19, 'push'), reminder(20, 'inbox'), reminder(21, 'inbox')];
  expect(shortageWords({ upcoming, hasMore: false })).toBe(
    '接下来的 3 条提醒里有 2 条没有推送次数，只会出现在“消息”里，最早的是 4月20日 09:00 申报明天截止。',
  );
  expect(shortageWords({ upcoming: upcoming.slice(1), hasMore: true })).toBe(
    '最近的 2 条提醒都没有推送次数，只会出现在“消息”里，最早的是 4月20日 09:00 申报明天截止。',
  );
});

test('when it comes and how it begins', () => {
  expect(upcomingWords(reminder(19, 'push'))).toBe('4月19日 09:00 申报明天截止');
});
