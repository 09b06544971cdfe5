import { View } from '@tarojs/components';
import './index.scss';

/** The shape of what is coming: `rows` cards. */
export function Skeleton({ rows = 3 }: { rows?: number }) {
  return (
    <View className="skeleton" ariaLabel="正在加载">
      {Array.from({ length: rows }, (_, index) => `row-${index}`).map((key) => (
        <View key={key} className="skeleton__card">
          <View className="skeleton__line skeleton__line--short" />
          <View className="skeleton__line skeleton__line--title" />
          <View className="skeleton__line" />
        </View>
      ))}
    </View>
  );
}
