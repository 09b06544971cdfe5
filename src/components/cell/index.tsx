import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from '../icon';
import { type DotState, StateDot } from '../state-dot';
import './index.scss';

interface Props {
  title: ReactNode;
  note?: ReactNode;
  extra?: ReactNode;
  dot?: DotState;
  onClick?: () => void;
  id?: string;
}

/** A row inside a card; rows draw the hairline between themselves. */
export function Cell({ title, note, extra, dot, onClick, id }: Props) {
  return (
    <View
      id={id}
      className={`cell${onClick ? ' cell--link' : ''}`}
      hoverClass={onClick ? 'is-pressed' : 'none'}
      onClick={onClick}
    >
      {dot ? <StateDot state={dot} /> : null}
      <View className="cell__body">
        <View className="cell__title">{title}</View>
        {note ? <View className="cell__note">{note}</View> : null}
      </View>
      {extra ? <View className="cell__extra">{extra}</View> : null}
      {onClick ? <Icon name="chevron-right" size={18} /> : null}
    </View>
  );
}
