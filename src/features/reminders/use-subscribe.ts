import { reminderTemplates } from '@domain/reminders/templates';
import { useEffect, useState } from 'react';
import { toAppError } from '@/lib/api-client';
import { explain, tell, tellFailure } from '@/lib/feedback';
import { ask, explainSwitch, type Outcome } from './ask';
import { sendTaps } from './taps';

const KINDS = Object.keys(reminderTemplates).length;

const allowedWords = (count: number): string =>
  count === KINDS ? '已开启，每种提醒的推送次数加 1' : `${count} 种提醒的推送次数加 1`;

async function tellOutcome(outcome: Outcome): Promise<void> {
  if (outcome.kind === 'switched_off') return explainSwitch();
  if (outcome.kind === 'failed') return tell('没能打开提醒授权，请稍后再试');
  try {
    await outcome.recorded;
  } catch (error) {
    if (!toAppError(error).isRetryable || outcome.kind !== 'allowed') throw error;
    return explain('已记在手机上', '您已允许提醒。现在网络不畅，联网后自动计入次数，不用再点。');
  }
  if (outcome.kind === 'allowed') return tell(allowedWords(outcome.count));
  if (outcome.kind === 'refused') return tell('没有开启；消息仍会出现在“消息”里');
  return explain('暂时不能开启', '微信暂停了这几种提醒的推送，不是您的设置问题。到期前“消息”里仍会提醒您。');
}

/** Of the button that asks for reminders and nothing else. `onTap` must be the tap handler itself, see `ask`. */
export function useSubscribe(): { isBusy: boolean; onTap(): void } {
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    sendTaps().catch(() => undefined);
  }, []);
  const onTap = () => {
    const asked = ask();
    setBusy(true);
    asked
      .then(tellOutcome)
      .catch(tellFailure)
      .finally(() => setBusy(false));
  };
  return { isBusy, onTap };
}
