import { useEffect, useState } from 'react';
import { KEPT_LIMIT_BYTES, usedBytes } from '@/lib/platform/kept-files';

const mb = (bytes: number): string => (bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0);

/** What is left of the phone's room for photographs, in words; read anew when the number of waiting files moves. */
export function useRoom(waiting: number): string | null {
  const [used, setUsed] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count is what makes another look worth while
  useEffect(() => {
    let isOpen = true;
    usedBytes().then(
      (bytes) => isOpen && setUsed(bytes),
      () => undefined,
    );
    return () => {
      isOpen = false;
    };
  }, [waiting]);
  if (used === null) return null;
  const left = Math.max(0, KEPT_LIMIT_BYTES - used);
  return `手机剩余空间 ${mb(left)} MB / ${mb(KEPT_LIMIT_BYTES)} MB，没信号也能先拍，联网后自动上传`;
}
