import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './index.scss';

interface Props {
  children?: ReactNode;
  title?: ReactNode;
  /** At the right of the title: a tag, a count, a link. */
  extra?: ReactNode;
  /** `brand` is for the one thing asked of the reader. */
  tone?: 'plain' | 'brand';
  onClick?: () => void;
  id?: string;
}

export function Card({ children, title, extra, tone = 'plain', onClick, id }: Props) {
  return (
    <View
      id={id}
      className={`card card--${tone}${onClick ? ' card--link' : ''}`}
      hoverClass={onClick ? 'is-pressed' : 'none'}
      onClick={onClick}
    >
      {title || extra ? (
        <View className="card__head">
          <View className="card__title">{title}</View>
          {extra ? <View className="card__extra">{extra}</View> : null}
        </View>
      ) : null}
      {children}
    </View>
  );
}
