import type { PropsWithChildren } from 'react';
import { uploadEntries } from '@/lib/queued-uploads';
import './app.scss';

// What was left waiting goes on at the start. WeChat loads no code of a subpackage from here: there 我的事项 leads to it.
if (process.env.TARO_ENV === 'h5' && uploadEntries().length > 0) {
  void import('@/features/photos').then(({ phoneQueue }) => phoneQueue());
}

export default function App({ children }: PropsWithChildren) {
  return children;
}
