import type { Shot } from '@domain/call/schema';
import { shotWords } from '@domain/call/words';
import { Text, View } from '@tarojs/components';
import type { ShotCount } from './counting';
import './index.scss';

interface Props {
  counts: readonly ShotCount[];
  value: Shot | null;
  onChange(shot: Shot): void;
}

const stateOf = ({ have, min, waiting }: ShotCount): string => {
  const left = min - have;
  if (left > 0) return `差 ${left} 张`;
  return waiting > 0 ? `已齐，${waiting} 张待传` : '已齐';
};

/** The notice's shots with live counters, what waits on the phone counted in: 全景 1/2. */
export function ShotPicker({ counts, value, onChange }: Props) {
  return (
    <View className="shots" ariaRole="radiogroup">
      {counts.map((count) => {
        const { shot, have, min } = count;
        return (
          <View
            key={shot}
            id={`shot-${shot}`}
            className={`shot${have >= min ? ' shot--ready' : ''}${shot === value ? ' shot--on' : ''}`}
            hoverClass="is-pressed"
            ariaRole="radio"
            ariaLabel={`${shotWords[shot]}，${have} 张，需要 ${min} 张${shot === value ? '，正在选' : ''}`}
            onClick={() => onChange(shot)}
          >
            <Text className="shot__count">
              {have}/{min}
            </Text>
            <Text className="shot__name">{shotWords[shot]}</Text>
            <Text className="shot__state">{stateOf(count)}</Text>
          </View>
        );
      })}
    </View>
  );
}
