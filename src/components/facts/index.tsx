import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './index.scss';

interface Props {
  /** A fact without a value is left out: what is not stated is not shown. */
  items: readonly { label: string; value: ReactNode | null }[];
}

/** Short facts in a grid, value above label. */
export function Facts({ items }: Props) {
  const stated = items.filter((item) => item.value !== null && item.value !== undefined && item.value !== '');
  if (stated.length === 0) return null;
  return (
    <View className="facts">
      {stated.map((item) => (
        <View key={item.label} className="facts__item">
          <View className="facts__value tabular">{item.value}</View>
          <View className="facts__label">{item.label}</View>
        </View>
      ))}
    </View>
  );
}
