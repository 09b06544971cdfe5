/** The scan page gives its file back to the page that asked for it: two subpackages share no module, only the app's events. */
import Taro from '@tarojs/taro';
import { goTo } from '@/lib/navigate';
import type { ChosenFile } from '@/lib/platform/types';

const SCANNED = 'scanned';

export const giveScan = (files: readonly ChosenFile[]): void => void Taro.eventCenter.trigger(SCANNED, files);

/** Empty when the person changed her mind. */
export const scanPages = (title: string): Promise<ChosenFile[]> =>
  new Promise((resolve) => {
    Taro.eventCenter.off(SCANNED);
    Taro.eventCenter.once(SCANNED, resolve);
    void goTo('scan', { title });
  });
