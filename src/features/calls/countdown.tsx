import type { CallWindow } from '@domain/call/schema';
import { callStatus, daysToClose } from '@domain/call/status';
import { daysUntil, formatDate, formatLastMoment, formatMoment, toDate, toMs } from '@domain/time';
import { View } from '@tarojs/components';
import { BigNumber } from '@/components';
import './countdown.scss';

/** How long is left, big; the last moment beside it. `now` is the server's clock. */
export function Countdown({ window, now }: { window: CallWindow; now: number }) {
  const status = callStatus(window, now);
  if (!window.closesBefore || status === 'undated') {
    return <View className="countdown__quiet">申报日期待定，公布后即可申报</View>;
  }
  if (status === 'closed') {
    const lastDay = toDate(toMs(window.closesBefore) - 1);
    return <View className="countdown__quiet tabular">{formatDate(lastDay, { year: true })}截止</View>;
  }
  if (status === 'upcoming' && window.opensAt) {
    const days = daysUntil(toDate(toMs(window.opensAt)), now);
    return <BigNumber value={days} unit="天后开始" note={formatMoment(window.opensAt)} />;
  }
  const days = daysToClose(window, now) ?? 0;
  return (
    <View className={`countdown countdown--${status}`}>
      <BigNumber
        value={days === 0 ? '今天' : days}
        unit={days === 0 ? '截止' : '天后截止'}
        note={formatLastMoment(window.closesBefore)}
      />
    </View>
  );
}
