import { recordSubscription } from '@domain/contracts/reminders/record-subscription';
import { reminderTemplates } from '@domain/reminders/templates';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { confirm, tell, tellFailure } from '@/lib/feedback';
import { newId } from '@/lib/new-id';
import { subscribe } from '@/lib/platform/cloud';
import type { SubscribeAnswer } from '@/lib/platform/types';
import { invalidate, runAction } from '@/lib/use-action';

const templates = Object.values(reminderTemplates).map(({ id, title }) => ({ id, title }));

async function record(answer: SubscribeAnswer): Promise<void> {
  if (answer.kind === 'switched_off') {
    const wantsSettings = await confirm(
      '提醒已被关闭',
      '您在微信设置中关闭了本小程序的订阅消息，打开后才能收到提醒。',
      '去设置',
    );
    if (wantsSettings) await Taro.openSetting({ withSubscriptions: true });
    return;
  }
  if (answer.kind === 'failed' || answer.results.length === 0) return tell('没能打开提醒授权，请稍后再试');
  await runAction(recordSubscription, { key: newId(), results: answer.results });
  const accepted = answer.results.filter(({ result }) => result === 'accept').length;
  tell(accepted > 0 ? '已开启，每种提醒可推送次数加 1' : '没有开启；消息仍会出现在“消息”里');
  await invalidate('reminders.');
}

/** `onTap` must be the tap handler itself: WeChat shows its panel only inside one, before any `await`. */
export function useSubscribe(): { isBusy: boolean; onTap(): void } {
  const [isBusy, setBusy] = useState(false);
  const onTap = () => {
    const asked = subscribe(templates);
    setBusy(true);
    asked
      .then(record)
      .catch(tellFailure)
      .finally(() => setBusy(false));
  };
  return { isBusy, onTap };
}
