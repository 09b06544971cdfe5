import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { Page } from '@/components';
import { InboxList } from '@/features/reminders/inbox-list';
import { useInbox } from '@/features/reminders/use-inbox';
import { NotYet, StaleNotice } from '@/lib/loaded';

export default function InboxPage() {
  const inbox = useInbox();
  usePullDownRefresh(() => void inbox.reload().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Page>
      <StaleNotice state={inbox} />
      {inbox.data ? <InboxList items={inbox.data.items} /> : <NotYet state={inbox} />}
    </Page>
  );
}
