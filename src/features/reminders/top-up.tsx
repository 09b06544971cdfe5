import type { ActionOutput } from '@domain/contracts';
import { View } from '@tarojs/components';
import { Button } from '@/components';
import { shortageWords } from './shortage';
import { useSubscribe } from './use-subscribe';
import './index.scss';

type Status = ActionOutput<'reminders.status'>;

/** What the credits do not reach, and the tap that adds one of each kind. */
export function TopUp({ status }: { status: Status | undefined }) {
  const { isBusy, onTap } = useSubscribe();
  const shortage = status ? shortageWords(status) : null;
  const hasSome = status?.credits.some(({ remaining }) => remaining > 0);
  return (
    <>
      {shortage ? (
        <View id="reminder-shortage" className="reminder__shortage">
          {shortage}
        </View>
      ) : null}
      <Button id="enable-reminders" kind={shortage ? 'primary' : 'secondary'} loading={isBusy} onClick={onTap}>
        {hasSome ? '再加 1 次提醒' : '开启提醒'}
      </Button>
    </>
  );
}
