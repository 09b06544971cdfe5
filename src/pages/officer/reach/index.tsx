import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useState } from 'react';
import { Page, Tabs } from '@/components';
import { MessageTab } from '@/features/reach/message-tab';
import { UnreachedSection } from '@/features/reach/unreached-section';
import { useRouteQuery } from '@/lib/navigate';
import { invalidate } from '@/lib/use-action';

export default function ReachPage() {
  const asked = useRouteQuery().tab;
  const [tab, setTab] = useState<'unreached' | 'message'>(asked === 'message' ? 'message' : 'unreached');
  usePullDownRefresh(() => void invalidate('reminders.').finally(() => Taro.stopPullDownRefresh()));
  return (
    <Page>
      <Tabs
        items={[
          { key: 'unreached', label: '联系不上' },
          { key: 'message', label: '群发通知' },
        ]}
        value={tab}
        onChange={setTab}
      />
      {tab === 'unreached' ? <UnreachedSection /> : <MessageTab />}
    </Page>
  );
}
