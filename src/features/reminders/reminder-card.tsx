import type { ActionOutput } from '@domain/contracts';
import { View } from '@tarojs/components';
import { Card, Cell, Tag } from '@/components';
import { goTo } from '@/lib/navigate';
import { reachTone, reachWords, upcomingWords } from './reach';
import { TopUp } from './top-up';
import './index.scss';

interface Props {
  status: ActionOutput<'reminders.status'> | undefined;
  /** What this page's reminders are about, in words. */
  about: string;
}

/** WeChat allows one push per tap of approval, so what is left and what it is for is always shown. */
export function ReminderCard({ status, about }: Props) {
  const next = status?.upcoming[0];
  return (
    <Card id="reminders" title="微信提醒" extra={status ? `还能提醒您 ${status.nextLeft} 次` : null}>
      {next ? (
        <Cell
          id="next-reminder"
          title={`下一条：${upcomingWords(next)}`}
          note={next.title}
          extra={<Tag tone={reachTone[next.reaches]}>{reachWords[next.reaches]}</Tag>}
          onClick={() => void goTo('reminders')}
        />
      ) : null}
      <View className="reminder__note">
        {about}微信规定每点一次“允许”，每种提醒只能推送一次；没有推送次数时，提醒仍会出现在“消息”里。
      </View>
      <TopUp status={status} />
    </Card>
  );
}
