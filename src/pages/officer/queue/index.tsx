import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useState } from 'react';
import { Page, Tabs } from '@/components';
import { QueueSection } from '@/features/applications/queue/queue-section';
import { ReachEntry } from '@/features/reach/reach-entry';
import { invalidate } from '@/lib/use-action';

export default function QueuePage() {
  const [tab, setTab] = useState<'waiting' | 'others'>('waiting');
  usePullDownRefresh(() => void invalidate('applications.queue').finally(() => Taro.stopPullDownRefresh()));
  return (
    <Page>
      <ReachEntry />
      <Tabs
        items={[
          { key: 'waiting', label: '待处理' },
          { key: 'others', label: '已退回、已办结' },
        ]}
        value={tab}
        onChange={setTab}
      />
      {tab === 'waiting' ? (
        <QueueSection
          key="waiting"
          waiting
          empty={{ title: '没有待处理的申报', text: '申报单位提交后会出现在这里，截止前请每天看一次。' }}
        />
      ) : (
        <QueueSection
          key="others"
          waiting={false}
          empty={{ title: '还没有退回或办结的申报', text: '退回修改、立项和不予立项的申报会出现在这里。' }}
        />
      )}
    </Page>
  );
}
