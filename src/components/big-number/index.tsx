import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './index.scss';

interface Props {
  value: ReactNode;
  unit: ReactNode;
  note?: ReactNode;
}

/** The number that matters on this card, with its unit and its meaning beside it. */
export function BigNumber({ value, unit, note }: Props) {
  return (
    <View className="big-number">
      <Text className="big-number__value tabular">{value}</Text>
      <View className="big-number__words">
        <View className="big-number__unit">{unit}</View>
        {note ? <View className="big-number__note tabular">{note}</View> : null}
      </View>
    </View>
  );
}
