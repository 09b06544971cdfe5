import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { NoticeBar } from '@/components';
import { goTo } from '@/lib/navigate';
import { uploadEntries } from '@/lib/queued-uploads';

/** Photographs that were left waiting go on from their own page. */
export function QueuedUploads() {
  const [count, setCount] = useState(() => uploadEntries().length);
  useDidShow(() => setCount(uploadEntries().length));
  if (count === 0) return null;
  return (
    <NoticeBar id="queued-uploads" tone="warn" action={{ label: '去上传', onClick: () => void goTo('uploads') }}>
      {`还有 ${count} 张照片没传完`}
    </NoticeBar>
  );
}
