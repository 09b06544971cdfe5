import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './index.scss';

interface Props {
  title: ReactNode;
  /** At the right of the title. */
  extra?: ReactNode;
  id?: string;
  children: ReactNode;
}

/** A titled group of cards. */
export function Section({ title, extra, id, children }: Props) {
  return (
    <View id={id} className="section">
      <View className="section__head">
        <Text className="section__title">{title}</Text>
        {extra ? <View className="section__extra">{extra}</View> : null}
      </View>
      <View className="section__body">{children}</View>
    </View>
  );
}
