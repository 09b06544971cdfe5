import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from '../button';
import { Icon } from '../icon';
import './index.scss';

interface Props {
  tone?: 'info' | 'warn' | 'bad';
  children: ReactNode;
  action?: { label: string; onClick: () => void };
  id?: string;
}

export function NoticeBar({ tone = 'info', children, action, id }: Props) {
  return (
    <View id={id} className={`notice-bar notice-bar--${tone}`}>
      <Icon name={tone === 'info' ? 'info' : 'triangle-alert'} size={18} />
      <View className="notice-bar__text">{children}</View>
      {action ? (
        <Button kind="quiet" size="small" onClick={action.onClick}>
          {action.label}
        </Button>
      ) : null}
    </View>
  );
}
