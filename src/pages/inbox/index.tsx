import { getReminderStatus } from '@domain/contracts/reminders/get-reminder-status';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { Page } from '@/components';
import { InboxList } from '@/features/reminders/inbox-list';
import { ReminderLine } from '@/features/reminders/reminder-line';
import { useInbox } from '@/features/reminders/use-inbox';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { useAction } from '@/lib/use-action';

/** Both reads of one tick: one function call. */
export default function InboxPage() {
  const inbox = useInbox();
  const reminders = useAction(getReminderStatus, {});
  usePullDownRefresh(() => {
    void Promise.all([inbox.reload(), reminders.reload()]).finally(() => Taro.stopPullDownRefresh());
  });
  return (
    <Page>
      <StaleNotice state={inbox} />
      <ReminderLine status={reminders.data} />
      {inbox.data ? <InboxList {...inbox.data} /> : <NotYet state={inbox} />}
    </Page>
  );
}
