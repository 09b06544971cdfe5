import { View } from '@tarojs/components';
import { Icon } from '../icon';
import './index.scss';

interface Props {
  options: readonly { value: string; label: string; note?: string | null }[];
  value: readonly string[];
  multiple?: boolean;
  onChange: (value: string[]) => void;
  /** Each row becomes `<id>-<position>`. */
  id?: string;
}

/** Whole rows to tap, round marks for one, square marks for several. */
export function ChoiceList({ options, value, multiple = false, onChange, id }: Props) {
  const choose = (picked: string) => {
    if (!multiple) return onChange([picked]);
    const next = value.includes(picked) ? value.filter((one) => one !== picked) : [...value, picked];
    onChange(options.map((option) => option.value).filter((one) => next.includes(one)));
  };
  return (
    <View className="choices" ariaRole={multiple ? 'group' : 'radiogroup'}>
      {options.map((option, index) => {
        const isOn = value.includes(option.value);
        return (
          <View
            key={option.value}
            id={id ? `${id}-${index}` : undefined}
            className={`choice${isOn ? ' choice--on' : ''}`}
            hoverClass="is-pressed"
            ariaRole={multiple ? 'checkbox' : 'radio'}
            ariaLabel={isOn ? `${option.label}，已选` : option.label}
            onClick={() => choose(option.value)}
          >
            <View className={`choice__mark${multiple ? ' choice__mark--square' : ''}`}>
              {isOn ? <Icon name="check" size={14} /> : null}
            </View>
            <View className="choice__body">
              <View>{option.label}</View>
              {option.note ? <View className="choice__note">{option.note}</View> : null}
            </View>
          </View>
        );
      })}
    </View>
  );
}
