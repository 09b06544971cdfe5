/** Asking WeChat for the right to remind: its panel, and what to make of the answer. */
import { mayExplain, quietAfter } from '@domain/reminders/asking';
import { reminderTemplates } from '@domain/reminders/templates';
import { toInstant } from '@domain/time';
import Taro from '@tarojs/taro';
import { confirm } from '@/lib/feedback';
import { subscribe } from '@/lib/platform/cloud';
import type { SubscribeAnswer } from '@/lib/platform/types';
import { serverNow } from '@/lib/server-clock';
import { readMemory, remember } from './asking-memory';
import { recordTap } from './taps';

/** All of them each time: one tap earns one push of every kind. */
const templates = Object.values(reminderTemplates).map(({ id, title }) => ({ id, title }));

export type Outcome =
  | { kind: 'allowed'; count: number; recorded: Promise<void> }
  | { kind: 'refused'; recorded: Promise<void> }
  /** WeChat has banned the templates or taken them out as repeats. */
  | { kind: 'unavailable'; recorded: Promise<void> }
  /** The person has switched off all messages of this mini-program. */
  | { kind: 'switched_off' }
  | { kind: 'failed' };

function read(answer: SubscribeAnswer): Outcome {
  if (answer.kind !== 'answered') return answer;
  const { results } = answer;
  if (results.length === 0) return { kind: 'failed' };
  const values = results.map(({ result }) => result);
  remember({ quietUntil: quietAfter(values, readMemory().quietUntil, serverNow()) });
  const recorded = recordTap(results);
  // Whoever does not wait for it is told nothing: the tap is kept.
  recorded.catch(() => undefined);
  const count = values.filter((value) => value === 'accept').length;
  if (count > 0) return { kind: 'allowed', count, recorded };
  return { kind: values.includes('reject') ? 'refused' : 'unavailable', recorded };
}

/** Must be called in the tap handler itself: WeChat shows its panel only inside one, before any `await`. */
export const ask = (): Promise<Outcome> => subscribe(templates).then(read);

const SWITCHED_OFF =
  '您在微信设置里关闭了本小程序的全部订阅消息，现在推送不了提醒（“消息”里仍会有）。打开“接收通知”后，再点一次即可。';

export async function explainSwitch(): Promise<void> {
  remember({ explainedAt: toInstant(serverNow()) });
  if (await confirm('微信提醒已关闭', SWITCHED_OFF, '去设置')) await Taro.openSetting({ withSubscriptions: true });
}

/** In passing it is said once in a while only. */
export async function explainSwitchOnce(): Promise<void> {
  if (mayExplain(readMemory(), serverNow())) await explainSwitch();
}
