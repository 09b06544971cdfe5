import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { Page } from '@/components';
import { ProjectQueue } from '@/features/projects/review/project-queue';
import { ReachEntry } from '@/features/reach/reach-entry';
import { invalidate } from '@/lib/use-action';

export default function ProjectQueuePage() {
  usePullDownRefresh(() => void invalidate('acceptance.queue').finally(() => Taro.stopPullDownRefresh()));
  return (
    <Page>
      <ReachEntry />
      <ProjectQueue />
    </Page>
  );
}
