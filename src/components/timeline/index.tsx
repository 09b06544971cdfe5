import { Text, View } from '@tarojs/components';
import './index.scss';

export interface TimelineItem {
  /** Where the same may happen twice in a minute. */
  id?: string;
  title: string;
  note?: string | null;
  /** Already worded: `11月22日 09:05`. */
  at?: string | null;
  state: 'done' | 'now' | 'todo';
}

export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <View className="timeline">
      {items.map((item) => (
        <View
          key={item.id ?? `${item.title}${item.at ?? ''}`}
          className={`timeline__item timeline__item--${item.state}`}
        >
          <View className="timeline__dot" />
          <View className="timeline__head">
            <Text className="timeline__title">{item.title}</Text>
            {item.at ? <Text className="timeline__at tabular">{item.at}</Text> : null}
          </View>
          {item.note ? <View className="timeline__note">{item.note}</View> : null}
        </View>
      ))}
    </View>
  );
}
