import type { Site } from '@domain/activities/site';
import { Image, View } from '@tarojs/components';
import { Button } from '@/components';

interface Props {
  site: Site;
  image: string;
  onClose(): void;
}

/** The whole screen for the code: held up at the door, thrown on the wall. White, because it is scanned. */
export function CodeScreen({ site, image, onClose }: Props) {
  const { people, activity } = site;
  const least = people.needed ?? people.expected;
  return (
    <View id="code-screen" className="code-screen">
      <View className="code-screen__title">{activity.title}</View>
      <Image className="code-screen__image" src={image} mode="aspectFit" />
      <View className="code-screen__how">微信扫一扫签到</View>
      <View className="code-screen__count tabular">
        已签到 {people.signedIn}
        {least === null ? ' 人' : ` / ${least} 人`}
      </View>
      <View className="code-screen__close">
        <Button id="close-code" kind="secondary" onClick={onClose}>
          返回现场模式
        </Button>
      </View>
    </View>
  );
}
