import { formatDate } from '@domain/time';
import { Picker, Text, View } from '@tarojs/components';
import { Icon } from '../icon';
import './index.scss';

interface Props {
  id: string;
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  onChange: (value: string) => void;
  error?: boolean | string | null;
  start?: string;
  end?: string;
}

export function DateInput({ id, value, onChange, error, start, end }: Props) {
  return (
    <Picker
      id={id}
      mode="date"
      value={value}
      start={start}
      end={end}
      onChange={(e) => onChange(String(e.detail.value))}
    >
      <View className={`date-input text-input${error ? ' text-input--bad' : ''}`}>
        <Text className={value ? '' : 'date-input__hint'}>
          {value ? formatDate(value, { year: true }) : '请选择日期'}
        </Text>
        <Icon name="calendar-days" size={20} />
      </View>
    </Picker>
  );
}
