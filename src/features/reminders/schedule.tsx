import type { ActionOutput } from '@domain/contracts';
import type { UpcomingReminder } from '@domain/reminders/schema';
import { reminderTemplates } from '@domain/reminders/templates';
import { beijing, formatDate, toDate, toMs } from '@domain/time';
import { View } from '@tarojs/components';
import { BigNumber, Card, Cell, Empty, Section, Tag } from '@/components';
import { openPath } from '@/lib/navigate';
import { reachTone, reachWords, upcomingWords } from './reach';
import { TopUp } from './top-up';
import './index.scss';

type Status = ActionOutput<'reminders.status'>;

const kinds = Object.values(reminderTemplates);

/** `4月19日 周日` */
const dayWords = (date: string, now: number): string => {
  const isThisYear = date.slice(0, 4) === toDate(now).slice(0, 4);
  const weekday = '日一二三四五六'[beijing(toMs(`${date}T12:00:00+08:00`)).day()];
  return `${formatDate(date, { year: !isThisYear })} 周${weekday}`;
};

/** In the order they come in, a day after the other. */
function byDay(upcoming: readonly UpcomingReminder[]): [date: string, reminders: UpcomingReminder[]][] {
  const days = new Map<string, UpcomingReminder[]>();
  for (const reminder of upcoming) {
    const date = toDate(toMs(reminder.at));
    days.set(date, [...(days.get(date) ?? []), reminder]);
  }
  return [...days];
}

function Left({ status, now }: { status: Status; now: number }) {
  const { credits, nextLeft, quietUntil, upcoming } = status;
  const [next] = upcoming;
  const leftOf = (templateId: string) => credits.find((credit) => credit.templateId === templateId)?.remaining ?? 0;
  const isQuiet = quietUntil !== null && now < toMs(quietUntil);
  return (
    <Card id="reminders" title="还能提醒您">
      <BigNumber value={nextLeft} unit="次" note={next ? `下一条：${upcomingWords(next)}` : '有新的安排时推送到微信'} />
      <View className="reminder__kinds tabular">
        {kinds.map(({ id, title }) => `${title} ${leftOf(id)} 次`).join(' · ')}
      </View>
      <View className="reminder__note">
        微信规定每点一次“允许”，每种提醒只能推送一次。勾选“总是保持以上选择”后，再点不会弹窗，次数照样增加。
      </View>
      {isQuiet ? (
        <View className="reminder__note">您之前没有允许，这几天不再主动询问；想要提醒，点下面的按钮即可。</View>
      ) : null}
      <TopUp status={status} />
    </Card>
  );
}

/** Everything that is planned, day by day, and how it will arrive. */
export function Schedule({ status, now }: { status: Status; now: number }) {
  return (
    <>
      <Left status={status} now={now} />
      {status.upcoming.length === 0 ? (
        <Empty
          title="眼下没有安排好的提醒"
          text="关注一份通知、开始申报、安排活动或立项之后，到期前的提醒会排在这里。科协有了处理结果会马上通知，不用安排。"
        />
      ) : null}
      {byDay(status.upcoming).map(([date, reminders]) => (
        <Section key={date} title={dayWords(date, now)}>
          <Card>
            {reminders.map((reminder, place) => (
              <Cell
                key={`${reminder.at}${reminder.link}${reminder.what}`}
                id={`reminder-${date}-${place}`}
                title={reminder.what}
                note={`${beijing(reminder.at).format('HH:mm')} · ${reminder.title}`}
                extra={<Tag tone={reachTone[reminder.reaches]}>{reachWords[reminder.reaches]}</Tag>}
                onClick={() => void openPath(reminder.link)}
              />
            ))}
          </Card>
        </Section>
      ))}
      {status.hasMore ? <View className="reminder__note">更晚的提醒到时候再列出来。</View> : null}
      {status.upcoming.length > 0 ? (
        <View className="reminder__note">事情办完，后面的提醒自动取消；改了期，提醒跟着改。</View>
      ) : null}
    </>
  );
}
