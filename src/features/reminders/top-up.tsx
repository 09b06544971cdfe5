import type { ActionOutput } from '@domain/contracts';
import { View } from '@tarojs/components';
import { Button } from '@/components';
import { upcomingWords } from './reach';
import { useSubscribe } from './use-subscribe';
import './index.scss';

type Status = ActionOutput<'reminders.status'>;

/** `5 条里有 3 条只会出现在“消息”里，最早是 4月21日 09:00 申报明天截止。`; null where every push is paid for. */
export function shortageWords({ upcoming, hasMore }: Pick<Status, 'upcoming' | 'hasMore'>): string | null {
  const silent = upcoming.filter(({ reaches }) => reaches === 'inbox');
  const [first] = silent;
  if (!first) return null;
  const all = hasMore ? `最近 ${upcoming.length} 条` : `${upcoming.length} 条`;
  const which =
    silent.length === upcoming.length
      ? `接下来的 ${all}提醒都没有推送次数，只会出现在“消息”里`
      : `接下来的 ${all}提醒里有 ${silent.length} 条没有推送次数，只会出现在“消息”里`;
  return `${which}，最早的是 ${upcomingWords(first)}。`;
}

/** What the credits do not reach, and the tap that adds one of each kind. */
export function TopUp({ status }: { status: Status | undefined }) {
  const { isBusy, onTap } = useSubscribe();
  const shortage = status ? shortageWords(status) : null;
  const hasSome = status?.credits.some(({ remaining }) => remaining > 0);
  return (
    <>
      {shortage ? (
        <View id="reminder-shortage" className="reminder__shortage">
          {shortage}
        </View>
      ) : null}
      <Button id="enable-reminders" kind={shortage ? 'primary' : 'secondary'} loading={isBusy} onClick={onTap}>
        {hasSome ? '再加 1 次提醒' : '开启提醒'}
      </Button>
    </>
  );
}
