import { View } from '@tarojs/components';
import { Tag, type Tone } from '@/components';
import './rows.scss';

export interface Point {
  id: string;
  text: string;
  note?: string | null;
  tags?: { tone: Tone; text: string }[];
}

/** Sentences of the notice, each with its place in it. */
export function PointList({ points }: { points: readonly Point[] }) {
  return (
    <View>
      {points.map((point) => (
        <View key={point.id} className="point">
          <View>{point.text}</View>
          {point.tags && point.tags.length > 0 ? (
            <View className="point__tags">
              {point.tags.map((tag) => (
                <Tag key={tag.text} tone={tag.tone}>
                  {tag.text}
                </Tag>
              ))}
            </View>
          ) : null}
          {point.note ? <View className="point__note">{point.note}</View> : null}
        </View>
      ))}
    </View>
  );
}

export const sourceWords = (source: string): string => `见通知 ${source}`;
