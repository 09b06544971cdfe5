import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Icon } from '../icon';
import './index.scss';

interface Props {
  title: ReactNode;
  /** How much is inside: `13 栏`. */
  extra?: ReactNode;
  isOpenAtFirst?: boolean;
  id?: string;
  children: ReactNode;
}

/** Long matter behind its heading. What is folded is not rendered at all: WeChat pays for every node it is sent. */
export function Fold({ title, extra, isOpenAtFirst = false, id, children }: Props) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <View className={`fold${isOpen ? ' fold--open' : ''}`}>
      <View
        id={id}
        className="fold__head"
        hoverClass="is-pressed"
        ariaRole="button"
        ariaLabel={isOpen ? '收起' : '展开'}
        onClick={() => setOpen(!isOpen)}
      >
        <View className="fold__title">{title}</View>
        {extra ? <View className="fold__extra tabular">{extra}</View> : null}
        <Icon name="chevron-down" size={20} />
      </View>
      {isOpen ? <View className="fold__body">{children}</View> : null}
    </View>
  );
}
