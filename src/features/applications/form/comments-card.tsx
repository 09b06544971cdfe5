import type { Application } from '@domain/applications/schema';
import { formatLastMoment } from '@domain/time';
import { View } from '@tarojs/components';
import { Card, Cell } from '@/components';
import { jumpToField } from './field-jump';
import './index.scss';

/** What the officer wants changed, each a jump to its field. */
export function CommentsCard({ application: { status, correction } }: { application: Application }) {
  if (status !== 'returned' || !correction) return null;
  return (
    <Card id="comments" title={`科协的修改意见 ${correction.comments.length} 条`}>
      <View className="check__lead">{formatLastMoment(correction.correctBefore)} 前改好重新提交；点一条跳到该栏</View>
      {correction.comments.map(({ path, label, text }, index) => {
        const look = { id: `comment-${index}`, dot: 'ringed' as const, title: label, note: text };
        const key = `${path}${text}`;
        return path ? (
          <Cell key={key} {...look} onClick={() => void jumpToField(path)} />
        ) : (
          <Cell key={key} {...look} />
        );
      })}
    </Card>
  );
}
