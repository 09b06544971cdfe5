import { beijing, toDate } from '@domain/time';
import { View } from '@tarojs/components';
import { Icon } from '@/components';
import type { ActionState } from '@/lib/use-action';

// Both by the phone’s clock, which may be off.
const whenOf = (savedAt: number, now: number): string =>
  beijing(savedAt).format(toDate(savedAt) === toDate(now) ? 'HH:mm' : 'M月D日 HH:mm');

/** What stands here was read earlier; it is read again by itself when the network is back. */
export function OfflineNotice({ state }: { state: ActionState<unknown> }) {
  if (!state.isStale) return null;
  const when = state.savedAt === null ? '上次' : whenOf(state.savedAt, Date.now());
  return (
    <View id="offline-notice" className="site__offline">
      <Icon name="triangle-alert" size={20} />
      <View>离线，显示 {when} 的数据；联网后自动更新</View>
    </View>
  );
}
