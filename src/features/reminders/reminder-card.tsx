import type { ActionOutput } from '@domain/contracts';
import { reminderTemplates } from '@domain/reminders/templates';
import { View } from '@tarojs/components';
import { Button, Card } from '@/components';
import { useSubscribe } from './use-subscribe';
import './index.scss';

interface Props {
  status: ActionOutput<'reminders.status'> | undefined;
  /** What this page's reminders are about, in words. */
  about: string;
}

/** WeChat allows one push per tap of approval, so what is left is always shown. */
export function ReminderCard({ status, about }: Props) {
  const { isBusy, onTap } = useSubscribe();
  const left = status?.credits.find(({ templateId }) => templateId === reminderTemplates.due.id)?.remaining ?? 0;
  return (
    <Card id="reminders" title="微信提醒" extra={status ? `还可推送 ${left} 次` : null}>
      <View className="reminder__note">
        {about}微信规定每点一次“允许”只能推送一次；没有推送次数时，提醒仍会出现在“消息”里。
      </View>
      <Button id="enable-reminders" kind="secondary" loading={isBusy} onClick={onTap}>
        {left > 0 ? '再加 1 次提醒' : '开启提醒'}
      </Button>
    </Card>
  );
}
