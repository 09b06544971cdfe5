/** Short words back to the person who tapped. */
import Taro from '@tarojs/taro';
import { toAppError } from './api-client';

/** The platform's dialogs know no design tokens. */
const CONFIRM_COLOR = '#1B5FC1';

export function tell(text: string): void {
  void Taro.showToast({ title: text, icon: 'none', duration: 2500 });
}

/** A toast cuts long texts off, so failures come as a dialog that waits. */
export function tellFailure(error: unknown): void {
  void explain('没有成功', toAppError(error).message);
}

export async function confirm(title: string, content: string, confirmText = '确定'): Promise<boolean> {
  return (await Taro.showModal({ title, content, confirmText, cancelText: '取消', confirmColor: CONFIRM_COLOR }))
    .confirm;
}

/** A text to read, with one way on. */
export async function explain(title: string, content: string): Promise<void> {
  await Taro.showModal({ title, content, showCancel: false, confirmText: '知道了', confirmColor: CONFIRM_COLOR });
}
