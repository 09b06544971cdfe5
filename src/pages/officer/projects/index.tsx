import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useState } from 'react';
import { Page, Tabs } from '@/components';
import { ProjectQueue } from '@/features/projects/review/queue-section';
import { ReachEntry } from '@/features/reach/reach-entry';
import { invalidate } from '@/lib/use-action';

export default function ProjectQueuePage() {
  const [tab, setTab] = useState<'waiting' | 'others'>('waiting');
  usePullDownRefresh(() => void invalidate('acceptance.queue').finally(() => Taro.stopPullDownRefresh()));
  return (
    <Page>
      <ReachEntry />
      <Tabs
        items={[
          { key: 'waiting', label: '待处理' },
          { key: 'others', label: '其余项目' },
        ]}
        value={tab}
        onChange={setTab}
      />
      {tab === 'waiting' ? (
        <ProjectQueue
          key="waiting"
          waiting
          empty={{ title: '没有待处理的项目', text: '待拨款、待审批、待验收的项目会出现在这里。' }}
        />
      ) : (
        <ProjectQueue
          key="others"
          waiting={false}
          empty={{ title: '还没有别的项目', text: '实施中和已结题的项目会出现在这里。' }}
        />
      )}
    </Page>
  );
}
