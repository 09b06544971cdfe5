/** The states every page has: still loading, failed, shown from the phone because the network is gone. */
import { formatMoment } from '@domain/time';
import type { ReactNode } from 'react';
import { ErrorState, NoticeBar, Skeleton } from '@/components';
import type { ActionState } from './use-action';

type Waiting = Pick<ActionState<unknown>, 'error' | 'reload'>;

/** Instead of the content while there is none. */
export function NotYet({ state, rows = 4 }: { state: Waiting; rows?: number }) {
  if (state.error) return <ErrorState message={state.error.message} onRetry={() => void state.reload()} />;
  return <Skeleton rows={rows} />;
}

/** Above content that could not be refreshed. */
export function StaleNotice({ state }: { state: Waiting & { isStale: boolean; savedAt: number | null } }): ReactNode {
  if (!state.isStale) return null;
  const when = state.savedAt === null ? '上次' : ` ${formatMoment(state.savedAt)} `;
  return (
    <NoticeBar id="stale-notice" tone="warn" action={{ label: '刷新', onClick: () => void state.reload() }}>
      {`网络不畅，显示的是${when}的内容`}
    </NoticeBar>
  );
}
