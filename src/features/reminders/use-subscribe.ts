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

/** unasked: the panel did not open, and the person has been told why. */
export type Consent = 'allowed' | 'refused' | 'unasked';

async function record(answer: SubscribeAnswer): Promise<Consent> {
  if (answer.kind === 'switched_off') {
    const wantsSettings = await confirm(
      '提醒已被关闭',
      '您在微信设置中关闭了本小程序的订阅消息，打开后才能收到提醒。',
      '去设置',
    );
    if (wantsSettings) await Taro.openSetting({ withSubscriptions: true });
    return 'unasked';
  }
  if (answer.kind === 'failed' || answer.results.length === 0) {
    tell('没能打开提醒授权，请稍后再试');
    return 'unasked';
  }
  await runAction(recordSubscription, { key: newId(), results: answer.results });
  void invalidate('reminders.');
  return answer.results.some(({ result }) => result === 'accept') ? 'allowed' : 'refused';
}

/** Must be called in the tap handler itself: WeChat shows its panel only inside one, before any `await`. */
export const askForReminders = (): Promise<Consent> => subscribe(templates).then(record);

const consentWords: Partial<Record<Consent, string>> = {
  allowed: '已开启，每种提醒可推送次数加 1',
  refused: '没有开启；消息仍会出现在“消息”里',
};

/** `onTap` must be the tap handler itself, see above. */
export function useSubscribe(): { isBusy: boolean; onTap(): void } {
  const [isBusy, setBusy] = useState(false);
  const onTap = () => {
    const asked = askForReminders();
    setBusy(true);
    asked
      .then((consent) => {
        const words = consentWords[consent];
        if (words) tell(words);
      })
      .catch(tellFailure)
      .finally(() => setBusy(false));
  };
  return { isBusy, onTap };
}
