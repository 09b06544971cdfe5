import { Switch, View } from '@tarojs/components';
import { Card, useLargeText } from '@/components';
import './index.scss';

export function LargeTextCard() {
  const [isLarge, setLarge] = useLargeText();
  return (
    <Card>
      <View className="me__switch">
        <View>
          <View>大字模式</View>
          <View className="me__note">文字和按钮放大，所有页面生效</View>
        </View>
        <Switch id="large-text" color="#1B5FC1" checked={isLarge} onChange={(event) => setLarge(event.detail.value)} />
      </View>
    </Card>
  );
}
