import { getReminderStatus } from '@domain/contracts/reminders/get-reminder-status';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { Page } from '@/components';
import { Schedule } from '@/features/reminders/schedule';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { useAction } from '@/lib/use-action';

export default function ReminderSchedulePage() {
  const status = useAction(getReminderStatus, {});
  usePullDownRefresh(() => void status.reload().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Page>
      <StaleNotice state={status} />
      {status.data ? <Schedule status={status.data} now={status.serverNow} /> : <NotYet state={status} rows={5} />}
    </Page>
  );
}
