import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useLargeText } from '../large-text';
import './index.scss';

interface Props {
  children: ReactNode;
  /** Bar that stays at the bottom: the page's one action. */
  footer?: ReactNode;
  /** Up to 1080 px on a wide screen; otherwise a reading column. */
  wide?: boolean;
  /** A class of the feature's own, for a page of another look. */
  look?: string;
}

/** The root of every page: ground, safe areas, large text, bottom action. */
export function Page({ children, footer, wide = false, look = '' }: Props) {
  const [isLarge] = useLargeText();
  return (
    <View className={`page${wide ? ' page--wide' : ''}${isLarge ? ' large-text' : ''} ${look}`}>
      <View className="page__main">{children}</View>
      {footer ? (
        <View className="page__footer">
          <View className="page__footer-inner">{footer}</View>
        </View>
      ) : null}
    </View>
  );
}
