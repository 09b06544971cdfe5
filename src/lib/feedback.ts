/** Short words back to the person who tapped. */
import Taro from '@tarojs/taro';
import { toAppError } from './api-client';

export function tell(text: string): void {
  void Taro.showToast({ title: text, icon: 'none', duration: 2500 });
}

/** A toast cuts long texts off, so failures come as a dialog that waits. */
export function tellFailure(error: unknown): void {
  void Taro.showModal({
    title: '没有成功',
    content: toAppError(error).message,
    showCancel: false,
    confirmText: '知道了',
  });
}

export async function confirm(title: string, content: string, confirmText = '确定'): Promise<boolean> {
  return (await Taro.showModal({ title, content, confirmText, cancelText: '取消' })).confirm;
}
