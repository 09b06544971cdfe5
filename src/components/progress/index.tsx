import { View } from '@tarojs/components';
import './index.scss';

interface Props {
  /** 0 to 1. */
  value: number;
  tone?: 'brand' | 'ok';
  label?: string;
}

export function Progress({ value, tone = 'brand', label }: Props) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <View className="progress" ariaLabel={label ?? `完成 ${percent}%`}>
      <View className="progress__track">
        <View className={`progress__bar progress__bar--${tone}`} style={{ width: `${percent}%` }} />
      </View>
      {label ? <View className="progress__label tabular">{label}</View> : null}
    </View>
  );
}
