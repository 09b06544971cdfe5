import { asyncApi, type Options } from './answer';
import type { WxContext } from './context';
import { WxFailure } from './failure';

const MAX_TEMPLATES = 3;

/** Subscription messages: the panel opens only for a finger, and each acceptance earns one push on the server. */
export function subscribeApis({ realm, phone, gestures, records, problems, emulatorUrl, openid, signal }: WxContext) {
  const answerFor = (templateId: string) =>
    typeof phone.subscribeAnswer === 'string' ? phone.subscribeAnswer : (phone.subscribeAnswer[templateId] ?? 'reject');

  async function remember(templateId: string, result: string): Promise<void> {
    const response = await fetch(`${emulatorUrl}/_cloud/subscriptions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ openid, templateId, result }),
      signal,
    });
    if (!response.ok) throw new Error(`登记订阅失败：${await response.text()}`);
  }

  return {
    requestSubscribeMessage: asyncApi(realm, 'requestSubscribeMessage', ({ tmplIds }: Options) => {
      if (gestures.tapDepth === 0) {
        problems.add('requestSubscribeMessage 不是在点按的同一拍里调用的，真机上会失败');
        throw new WxFailure('requestSubscribeMessage:fail can only be invoked by user TAP gesture.', 20026);
      }
      if (!Array.isArray(tmplIds) || tmplIds.length === 0) {
        throw new WxFailure('requestSubscribeMessage:fail tmplIds is empty', 10001);
      }
      if (tmplIds.length > MAX_TEMPLATES) throw new WxFailure('requestSubscribeMessage:fail too many templates', 20003);
      records.subscriptionRequests.push([...tmplIds]);
      if (!phone.subscriptionsSwitch) {
        throw new WxFailure('requestSubscribeMessage:fail the user has closed the main switch', 20004);
      }
      const results = Object.fromEntries((tmplIds as string[]).map((id) => [id, answerFor(id)]));
      return Promise.all(Object.entries(results).map(([id, result]) => remember(id, result))).then(() => results);
    }),
  };
}
