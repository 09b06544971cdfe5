import { View } from '@tarojs/components';
import './index.scss';

/** Only the icons in use; each has its rule in index.scss, taken from lucide-static at build time. */
export type IconName =
  | 'calendar-days'
  | 'check'
  | 'chevron-down'
  | 'chevron-right'
  | 'info'
  | 'search'
  | 'triangle-alert'
  | 'x';

/** Takes the colour of the text around it. Decoration only: a word always stands beside it. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return <View className={`glyph glyph--${name}`} style={{ width: `${size}px`, height: `${size}px` }} />;
}
