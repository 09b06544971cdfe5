import { Text } from '@tarojs/components';
import type { ReactNode } from 'react';
import './index.scss';

export type Tone = 'neutral' | 'brand' | 'ok' | 'warn' | 'bad';

/** A word on its colour; never the colour alone. */
export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <Text className={`tag tag--${tone}`}>{children}</Text>;
}
