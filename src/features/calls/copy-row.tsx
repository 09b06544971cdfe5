import { Text, View } from '@tarojs/components';
import { Button } from '@/components';
import { copyText } from './phone-actions';
import './rows.scss';

/** A fact one takes along: an address, a link, a number. */
export function CopyRow({ label, value }: { label: string; value: string }) {
  return (
    <View className="row">
      <View className="row__body">
        <View className="row__note">{label}</View>
        <Text className="row__value tabular" userSelect>
          {value}
        </Text>
      </View>
      <Button kind="quiet" size="small" onClick={() => copyText(value)}>
        复制
      </Button>
    </View>
  );
}
