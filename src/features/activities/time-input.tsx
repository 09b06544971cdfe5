import { Picker, Text, View } from '@tarojs/components';

interface Props {
  id: string;
  /** `HH:mm` */
  value: string;
  onChange(value: string): void;
  error?: string | undefined;
}

export function TimeInput({ id, value, onChange, error }: Props) {
  return (
    <Picker id={id} mode="time" value={value} onChange={(event) => onChange(String(event.detail.value))}>
      <View className={`text-input${error ? ' text-input--bad' : ''}`}>
        <Text className="tabular">{value}</Text>
      </View>
    </Picker>
  );
}
