import Taro, { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { goTo, isTab } from '@/lib/navigate';
import { keepToAddress } from '@/lib/platform/address-bar';
import { goesOn, uploadEntries } from '@/lib/queued-uploads';
import './app.scss';

keepToAddress();

// What was left waiting goes on at the start.
if (process.env.TARO_ENV === 'h5' && uploadEntries().length > 0) {
  void import('@/features/photos').then(({ phoneQueue }) => phoneQueue());
}

/** WeChat loads no code of a subpackage from here, so its page is opened: it sends, says so, and leads back to the tab. */
function resume({ path }: { path: string }): void {
  if (process.env.TARO_ENV === 'h5' || !isTab(path) || uploadEntries().length === 0) return;
  void Taro.getNetworkType({ success: ({ networkType }) => void (goesOn(networkType) && goTo('uploads')) });
}

export default function App({ children }: PropsWithChildren) {
  useLaunch(resume);
  return children;
}
