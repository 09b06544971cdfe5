import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import { Empty, ErrorState, NoticeBar, Page, Section, Skeleton, Tabs } from '@/components';
import { type CallTab, groupCalls, inTab, type ListedCall, searchCalls } from '@/features/calls/arrange-calls';
import { CallCard } from '@/features/calls/call-card';
import { SearchBox } from '@/features/calls/search-box';
import { useCalls, useCallVerdicts, useFollowedCalls } from '@/features/calls/use-calls';
import { useInbox } from '@/features/reminders/use-inbox';
import './index.scss';

const tabs: readonly { key: CallTab; label: string }[] = [
  { key: 'open', label: '正在申报' },
  { key: 'mine', label: '我能申报' },
  { key: 'all', label: '全部' },
  { key: 'closed', label: '已截止' },
];

const nothingIn: Record<Exclude<CallTab, 'all'>, string> = {
  open: '现在没有正在申报的通知',
  mine: '现在没有本单位能申报的通知',
  closed: '还没有已截止的通知',
};

export default function CallsPage() {
  // Four reads of one tick: one function call. The inbox only for its badge: this page is the first that opens.
  const { data, error, isLoading, isStale, reload, serverNow } = useCalls();
  const { data: mine, reload: reloadMine } = useCallVerdicts();
  const { data: followed } = useFollowedCalls();
  useInbox();
  const verdicts = mine?.calls;
  const [tab, setTab] = useState<CallTab>('open');
  const [query, setQuery] = useState('');
  usePullDownRefresh(() => {
    void Promise.all([reload(), reloadMine()]).finally(() => Taro.stopPullDownRefresh());
  });
  // By the minute: `serverNow` differs on every render and would arrange the list anew each time.
  const minute = Math.floor(serverNow / 60_000) * 60_000;
  const found = useMemo(
    () => searchCalls(data?.calls ?? [], { query, now: minute, verdicts }),
    [data, query, minute, verdicts],
  );
  const listed = inTab(found, tab);

  const nothing = () => {
    if (query.trim()) {
      const elsewhere = tab !== 'all' && found.length > 0;
      return (
        <Empty
          title={`没有找到“${query.trim()}”`}
          text={elsewhere ? `“全部”里有 ${found.length} 份相符的通知。` : '换个词试试，比如文号、项目类型或发布单位。'}
          action={
            elsewhere
              ? { label: '在全部里看', onClick: () => setTab('all') }
              : { label: '清空搜索', onClick: () => setQuery('') }
          }
        />
      );
    }
    if (tab === 'all' || found.length === 0) {
      return <Empty title="还没有申报通知" text="科协发布通知后会出现在这里，下拉可以刷新。" />;
    }
    return (
      <Empty
        title={nothingIn[tab]}
        text="可以看看全部通知，了解往年的项目类型、金额和申报表，提前准备。"
        action={{ label: '看全部通知', onClick: () => setTab('all') }}
      />
    );
  };

  const cards = (calls: ListedCall[]) => (
    <View className="calls__list">
      {calls.map((one) => (
        <CallCard
          key={one.call.slug}
          listed={one}
          isFollowed={followed?.slugs.includes(one.call.slug)}
          now={serverNow}
        />
      ))}
    </View>
  );

  const list = () => {
    if (isLoading) return <Skeleton rows={3} />;
    if (!data) return <ErrorState message={error?.message ?? ''} onRetry={reload} />;
    if (listed.length === 0) return nothing();
    if (tab !== 'all') return cards(listed);
    return groupCalls(listed).map((group) => (
      <Section key={group.title} title={group.title} extra={`${group.calls.length}份`}>
        {cards(group.calls)}
      </Section>
    ));
  };

  return (
    <Page wide>
      <View className="calls__tools">
        <SearchBox value={query} onInput={setQuery} />
        <Tabs
          items={tabs
            .filter(({ key }) => key !== 'mine' || verdicts?.length)
            .map((item) => (data ? { ...item, count: inTab(found, item.key).length } : item))}
          value={tab}
          onChange={setTab}
        />
      </View>
      {isStale ? (
        <NoticeBar tone="warn" action={{ label: '重试', onClick: reload }}>
          未联网，显示的是上次内容
        </NoticeBar>
      ) : null}
      {list()}
    </Page>
  );
}
