import type { RequiredWords } from '@domain/activities/required-words';
import { Text, View } from '@tarojs/components';
import { Tag } from '@/components';

const labels: Record<RequiredWords['kind'], string> = { title: '活动名称、会标须写', sign: '会场须有标识' };

/** What has to be on the wall, to the letter: read from the other end of the room. */
export function WordsCard({ words }: { words: readonly RequiredWords[] }) {
  if (words.length === 0) return null;
  return (
    <View id="site-words" className="site__panel">
      {words.map(({ text, kind, isInTitle, asked, source }) => (
        <View key={`${kind}${text}`} className="site__words">
          <View className="site__label">
            {labels[kind]} {isInTitle === false ? <Tag tone="bad">活动名称里没有</Tag> : null}
          </View>
          <View className="site__exact">
            <Text selectable>{text}</Text>
          </View>
          <View className="site__source">
            {source}：{asked}
          </View>
        </View>
      ))}
    </View>
  );
}
