import type { Correction } from '@domain/applications/correction';
import { formatLastMoment, toMs } from '@domain/time';
import { View } from '@tarojs/components';
import { Card, Cell } from '@/components';

interface Props {
  correction: Correction;
  now: number;
  /** At the field with this path; at the beginning where the comment is about the whole. */
  onOpen(path: string | null): void;
}

/** What the officer wants changed; each comment leads to its field. */
export function CorrectionCard({ correction, now, onOpen }: Props) {
  const isOver = now >= toMs(correction.correctBefore);
  const due = formatLastMoment(correction.correctBefore);
  return (
    <Card id="correction" title={`修改意见 ${correction.comments.length} 条`}>
      <View className="detail__due">
        {isOver ? `${due} 已经截止，不能再交` : `${due} 前改好重新提交，逾期不能再交`}
      </View>
      {correction.comments.map(({ path, label, text }, index) => (
        <Cell
          key={`${path}${text}`}
          id={`comment-${index}`}
          dot="ringed"
          title={label}
          note={text}
          onClick={() => onOpen(path)}
        />
      ))}
    </Card>
  );
}
