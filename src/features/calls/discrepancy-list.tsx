import type { ReadingCall } from '@domain/call/reading';
import { View } from '@tarojs/components';
import { Fold } from '@/components';
import './rows.scss';

/** Where the notice contradicts itself: both readings, and the one this mini-program acts on. */
export function DiscrepancyList({ discrepancies }: { discrepancies: ReadingCall['discrepancies'] }) {
  if (discrepancies.length === 0) return null;
  return (
    <Fold id="discrepancies" title="原文有出入" extra={`${discrepancies.length}处`}>
      {discrepancies.map((discrepancy) => (
        <View key={discrepancy.id} className="point">
          <View className="point__note">通知 {discrepancy.where}</View>
          {discrepancy.readings.map((reading) => (
            <View key={reading} className="point__reading">
              {reading}
            </View>
          ))}
          <View className="point__acted">这里按：{discrepancy.actedOn}</View>
        </View>
      ))}
    </Fold>
  );
}

/** A category's own discrepancies carry its code in front of their id. */
export const discrepanciesOf = (call: ReadingCall, code: string): ReadingCall['discrepancies'] =>
  call.discrepancies.filter(({ id }) => id.startsWith(`${code}-`));
