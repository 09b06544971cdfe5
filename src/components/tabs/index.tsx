import { Text, View } from '@tarojs/components';
import './index.scss';

interface Props<Key extends string> {
  items: readonly { key: Key; label: string; count?: number }[];
  value: Key;
  onChange: (key: Key) => void;
}

export function Tabs<Key extends string>({ items, value, onChange }: Props<Key>) {
  return (
    <View className="tabs" ariaRole="tablist">
      {items.map((item) => (
        <View
          key={item.key}
          id={`tab-${item.key}`}
          className={`tabs__item${item.key === value ? ' tabs__item--on' : ''}`}
          hoverClass="is-pressed"
          ariaRole="tab"
          ariaLabel={item.key === value ? `${item.label}，已选中` : item.label}
          onClick={() => onChange(item.key)}
        >
          <Text>{item.label}</Text>
          {item.count === undefined ? null : <Text className="tabs__count tabular">{item.count}</Text>}
        </View>
      ))}
    </View>
  );
}
