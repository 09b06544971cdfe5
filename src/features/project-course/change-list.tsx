import type { ChangeRequest } from '@domain/projects/schema';
import { formatDate, formatMoment } from '@domain/time';
import { View } from '@tarojs/components';
import { Cell, Tag } from '@/components';
import { changeStateWords, changeTitle, changeTones } from './change-words';

/** Latest first, each with what was asked, why, and what became of it. */
export function ChangeList({ changes }: { changes: readonly ChangeRequest[] }) {
  return (
    <>
      {[...changes].reverse().map((change) => (
        <Cell
          key={change.id}
          id={`change-${change.id}`}
          title={changeTitle(change)}
          note={
            <>
              <View>
                {change.kind === 'extension' ? '未完成：' : '内容：'}
                {change.text}
              </View>
              <View>原因：{change.reason}</View>
              <View>
                {formatMoment(change.askedAt)} {change.askedBy} 申请
              </View>
              {change.previousDate ? <View>原期限 {formatDate(change.previousDate, { year: true })}</View> : null}
              {change.comment ? <View>科协答复：{change.comment}</View> : null}
            </>
          }
          extra={<Tag tone={changeTones[change.state]}>{changeStateWords[change.state]}</Tag>}
        />
      ))}
    </>
  );
}
