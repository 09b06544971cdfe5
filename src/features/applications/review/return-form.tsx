import { returnApplication } from '@domain/contracts/applications/return-application';
import { MS_PER_DAY, toDate } from '@domain/time';
import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Button, Cell, DateInput, Field } from '@/components';
import { useDecision } from '@/lib/use-decision';

export interface ReviewComment {
  path: string | null;
  label: string;
  text: string;
}

interface Props {
  applicationId: string;
  comments: readonly ReviewComment[];
  onDrop(index: number): void;
  onReturned(): void;
  /** Where a comment on all of it is written. */
  whole: ReactNode;
  now: number;
}

const DEFAULT_DAYS = 7;

/** Collects the comments made on the fields below, and sends them back with a last day. */
export function ReturnForm({ applicationId, comments, onDrop, onReturned, whole, now }: Props) {
  const [until, setUntil] = useState(() => toDate(now + DEFAULT_DAYS * MS_PER_DAY));
  const { isBusy, decide } = useDecision('applications.');
  if (comments.length === 0) {
    return (
      <View className="review__hint review__whole">
        要退回修改，先在下面的栏目里点“写意见”，或者：
        {whole}
      </View>
    );
  }
  const giveBack = async () => {
    const isDone = await decide(
      '退回修改',
      `${comments.length} 条意见会发给项目联系人，原截止时间不再起作用。`,
      returnApplication,
      {
        id: applicationId,
        comments: comments.map(({ path, text }) => ({ path, text })),
        correctUntil: until,
      },
    );
    if (isDone) onReturned();
  };
  return (
    <View id="return-form" className="review__return">
      {comments.map(({ path, label, text }, index) => (
        <Cell
          key={`${path}${text}`}
          title={label}
          note={text}
          extra={
            <Button id={`drop-comment-${index}`} kind="quiet" size="small" onClick={() => onDrop(index)}>
              删除
            </Button>
          }
        />
      ))}
      <View className="review__hint review__whole">整份申报还有意见：{whole}</View>
      <Field id="correct-until" label="补正的最后一天" help="当天 24:00 截止">
        <DateInput id="correct-until" value={until} start={toDate(now)} onChange={setUntil} />
      </Field>
      <Button id="return" loading={isBusy} onClick={() => void giveBack()}>
        {`退回修改（${comments.length} 条意见）`}
      </Button>
    </View>
  );
}
