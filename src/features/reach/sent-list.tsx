import type { ActionOutput } from '@domain/contracts';
import { listBroadcasts } from '@domain/contracts/reminders/list-broadcasts';
import { formatMoment } from '@domain/time';
import { View } from '@tarojs/components';
import { Card, Empty, Section, Tag } from '@/components';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { useAction } from '@/lib/use-action';
import { filterWords } from './stage-groups';
import './index.scss';

type Sent = ActionOutput<'reminders.broadcasts'>['broadcasts'][number];

function SentCard({ sent }: { sent: Sent }) {
  const { id, title, text, at, byName, callName, filter, doneAt, told, pushed, read } = sent;
  return (
    <Card
      id={`sent-${id}`}
      title={title}
      extra={doneAt === null ? <Tag tone="brand">正在发送</Tag> : <Tag tone="ok">已送到</Tag>}
    >
      <View className="reach__text">{text}</View>
      <View className="reach__note">{callName}</View>
      <View className="reach__note">{filterWords(filter)}</View>
      <View className="reach__note">
        {formatMoment(at)} {byName} 发出
      </View>
      {doneAt === null && told === 0 ? null : (
        <View className="reach__counts tabular">
          送到 {told} 人 · 微信推送 {pushed} 人 · 已读 {read} 人
        </View>
      )}
    </Card>
  );
}

/** What became of the last ones. */
export function SentList() {
  const list = useAction(listBroadcasts, {});
  return (
    <Section id="sent-messages" title="发过的通知">
      <StaleNotice state={list} />
      {list.data ? null : <NotYet state={list} rows={2} />}
      {list.data?.broadcasts.length === 0 ? (
        <Empty title="还没有群发过" text="发出后在这里看送到、推送、已读各多少人。" />
      ) : null}
      {list.data?.broadcasts.map((sent) => (
        <SentCard key={sent.id} sent={sent} />
      ))}
    </Section>
  );
}
