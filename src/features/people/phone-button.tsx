import { bindPhone } from '@domain/contracts/me/bind-phone';
import { Button, Text } from '@tarojs/components';
import { tell, tellFailure } from '@/lib/feedback';
import { canAskPhone } from '@/lib/platform/phone';
import { runAction } from '@/lib/use-action';

/** Saves the typing; refusing it costs nothing. Only WeChat's own button may ask, so it is not ours with its guard. */
export function PhoneButton({ onPhone }: { onPhone(phone: string): void }) {
  if (!canAskPhone) return null;
  const ask = async (code: string | undefined) => {
    if (!code) return tell('没有取得微信手机号，请直接填写');
    try {
      onPhone((await runAction(bindPhone, { code })).phone);
    } catch (error) {
      tellFailure(error);
    }
  };
  return (
    <Button
      id="bind-phone"
      className="button button--secondary button--normal"
      hoverClass="is-pressed"
      openType="getPhoneNumber"
      onGetPhoneNumber={(event) => void ask(event.detail.code)}
    >
      <Text className="button__label">使用微信手机号</Text>
    </Button>
  );
}
