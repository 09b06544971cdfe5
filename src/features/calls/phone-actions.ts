/** What a contact or an address is for: to be called, to be copied. */
import Taro from '@tarojs/taro';

/** Turning the phone's own question down is no failure worth a message. */
export const callPhone = (phoneNumber: string): Promise<unknown> =>
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);

export const copyText = (data: string): Promise<unknown> =>
  Taro.setClipboardData({ data }).then(
    // WeChat says “内容已复制” by itself; the browser says nothing.
    () => (process.env.TARO_ENV === 'h5' ? Taro.showToast({ title: '已复制', icon: 'none' }) : undefined),
    () => Taro.showToast({ title: '没能复制，请长按选取', icon: 'none' }),
  );
