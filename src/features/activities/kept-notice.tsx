import { useState } from 'react';
import { NoticeBar } from '@/components';

/** A form that was left half-typed says so, and can be begun anew. */
export function KeptNotice({ wasKept, onForget }: { wasKept: boolean; onForget(): void }) {
  const [isShown, setShown] = useState(wasKept);
  if (!isShown) return null;
  const forget = () => {
    onForget();
    setShown(false);
  };
  return (
    <NoticeBar id="kept-notice" action={{ label: '清空', onClick: forget }}>
      这是上次填到一半的内容，接着填就行。
    </NoticeBar>
  );
}
