import type { Correction } from '@domain/applications/correction';
import { formatLastMoment } from '@domain/time';
import { View } from '@tarojs/components';
import { Card, Cell } from '@/components';
import { goTo } from '@/lib/navigate';

/** What the officer wants changed; each comment leads to its field. */
export function CorrectionCard({ applicationId, correction }: { applicationId: string; correction: Correction }) {
  return (
    <Card id="correction" title={`修改意见 ${correction.comments.length} 条`}>
      <View className="detail__due">{formatLastMoment(correction.correctBefore)} 前改好重新提交，逾期不能再交</View>
      {correction.comments.map(({ path, label, text }, index) => (
        <Cell
          key={`${path}${text}`}
          id={`comment-${index}`}
          dot="ringed"
          title={label}
          note={text}
          onClick={() => void goTo('applicationForm', { id: applicationId, ...(path ? { at: path } : {}) })}
        />
      ))}
    </Card>
  );
}
