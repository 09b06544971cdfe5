import { View } from '@tarojs/components';
import { Icon } from '../icon';
import './index.scss';

/** Nothing yet, partly there, complete, needs attention. */
export type DotState = 'empty' | 'half' | 'full' | 'ringed';

const words: Record<DotState, string> = { empty: '未开始', half: '进行中', full: '已完成', ringed: '需处理' };

/** State as a shape as well as a colour. */
export function StateDot({ state }: { state: DotState }) {
  return (
    <View className={`state-dot state-dot--${state}`} ariaLabel={words[state]}>
      {state === 'full' ? <Icon name="check" size={14} /> : null}
    </View>
  );
}
