import type { ActionOutput } from '@domain/contracts';
import { upcomingWords } from './reach';

type Status = ActionOutput<'reminders.status'>;

/** `接下来的 5 条提醒里有 3 条没有推送次数，只会出现在“消息”里，最早的是 4月21日 09:00 申报明天截止。`; null where every push is paid for. */
export function shortageWords({ upcoming, hasMore }: Pick<Status, 'upcoming' | 'hasMore'>): string | null {
  const silent = upcoming.filter(({ reaches }) => reaches === 'inbox');
  const [first] = silent;
  if (!first) return null;
  const all = `${hasMore ? '最近的' : '接下来的'} ${upcoming.length} 条`;
  const which =
    silent.length === upcoming.length
      ? `${all}提醒都没有推送次数，只会出现在“消息”里`
      : `${all}提醒里有 ${silent.length} 条没有推送次数，只会出现在“消息”里`;
  return `${which}，最早的是 ${upcomingWords(first)}。`;
}
