import { Input, View } from '@tarojs/components';
import { Icon } from '@/components';
import './search-box.scss';

interface Props {
  value: string;
  onInput: (value: string) => void;
}

export function SearchBox({ value, onInput }: Props) {
  return (
    <View className="search-box">
      <Icon name="search" size={20} />
      <Input
        id="call-search"
        className="search-box__input"
        value={value}
        placeholder="搜通知、文号、项目类型"
        placeholderStyle="color:#6B7788"
        confirmType="search"
        maxlength={50}
        onInput={(event) => onInput(event.detail.value)}
      />
      {value ? (
        <View className="search-box__clear" ariaRole="button" ariaLabel="清空搜索" onClick={() => onInput('')}>
          <Icon name="x" size={18} />
        </View>
      ) : null}
    </View>
  );
}
