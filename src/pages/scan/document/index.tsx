import { useLoad, useUnload } from '@tarojs/taro';
import { giveScan } from '@/features/projects/scan/scan-pages';
import { ScanWork } from '@/features/projects/scan/scan-work';
import { useRouteQuery } from '@/lib/navigate';
import { dropOldScans } from '@/lib/platform/scan';

export default function ScanPage() {
  const { title } = useRouteQuery();
  useLoad(dropOldScans);
  // Whoever waits for a file learns that none comes; after one was given nobody waits.
  useUnload(() => giveScan([]));
  return <ScanWork title={title || '扫描件'} />;
}
