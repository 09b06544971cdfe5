import type { Shot } from '@domain/call/schema';
import { shotWords } from '@domain/call/words';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { Text, View } from '@tarojs/components';
import './index.scss';

interface Props {
  entry: ChecklistEntry;
  value: Shot | null;
  onChange(shot: Shot): void;
}

/** The notice's shots with live counters: 全景 1/2. */
export function ShotPicker({ entry, value, onChange }: Props) {
  return (
    <View className="shots" ariaRole="radiogroup">
      {entry.shots.map(({ shot, have, min }) => {
        const isReady = have >= min;
        return (
          <View
            key={shot}
            id={`shot-${shot}`}
            className={`shot${isReady ? ' shot--ready' : ''}${shot === value ? ' shot--on' : ''}`}
            hoverClass="is-pressed"
            ariaRole="radio"
            ariaLabel={`${shotWords[shot]}，${have} 张，需要 ${min} 张`}
            onClick={() => onChange(shot)}
          >
            <Text className="shot__count">
              {have}/{min}
            </Text>
            <Text className="shot__name">{shotWords[shot]}</Text>
            <Text className="shot__state">{shot === value ? '正在选' : isReady ? '已齐' : `差 ${min - have} 张`}</Text>
          </View>
        );
      })}
    </View>
  );
}
