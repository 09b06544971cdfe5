import { isSaidExempt, verdictOf } from '@domain/acceptance/review';
import type { Evidence } from '@domain/files/schema';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Cell, Tag } from '@/components';
import { entryDot, entryTone, needOf } from '../checklist-words';
import { SaidForm } from '../said-form';
import { FileCards } from './file-cards';
import { fileDoubts } from './review-words';
import './index.scss';

interface Props {
  entry: ChecklistEntry;
  files: readonly Evidence[];
  isOpen: boolean;
  /** False: to be looked at only. */
  mayJudge: boolean;
  isBusy: boolean;
  onToggle(): void;
  onJudge(verdict: 'passed' | 'returned' | null, comment: string | null): void;
}

const verdictWord = { passed: '通过', returned: '退回' } as const;

function Verdict({ entry, isBusy, onJudge }: Pick<Props, 'entry' | 'isBusy' | 'onJudge'>) {
  const [isReturning, setReturning] = useState(false);
  const { id } = entry.item;
  const verdict = verdictOf(entry);
  if (isReturning) {
    return (
      <SaidForm
        id={`return-${id}`}
        label="退回的原因"
        placeholder="写明缺什么、怎么改，项目联系人会看到"
        word="退回这一项"
        kind="danger"
        isBusy={isBusy}
        onSay={(comment) => onJudge('returned', comment)}
        onCancel={() => setReturning(false)}
      />
    );
  }
  if (verdict) {
    return (
      <Button id={`undo-${id}`} kind="secondary" loading={isBusy} onClick={() => onJudge(null, null)}>
        {`撤回“${verdictWord[verdict]}”，重新审`}
      </Button>
    );
  }
  return (
    <View className="review__buttons">
      <Button id={`pass-${id}`} loading={isBusy} onClick={() => onJudge('passed', null)}>
        通过
      </Button>
      <Button id={`open-return-${id}`} kind="secondary" disabled={isBusy} onClick={() => setReturning(true)}>
        退回
      </Button>
    </View>
  );
}

/** One item: folded to a row until its turn comes, because thirty opened ones would be a page nobody scrolls through. */
export function ItemReview({ entry, files, isOpen, mayJudge, isBusy, onToggle, onJudge }: Props) {
  const { item, mark, verdict } = entry;
  const said = verdictOf(entry);
  const doubts = files.filter((file) => fileDoubts(file).length > 0).length;
  const isExempt = isSaidExempt(entry);
  const summary = isExempt ? '单位说明不适用' : `${files.length} 个文件${doubts > 0 ? `，${doubts} 个要留意` : ''}`;
  return (
    <View className="review__item">
      <Cell
        id={`review-${item.id}`}
        dot={said ? entryDot[said] : 'empty'}
        title={item.title}
        note={said === 'returned' && verdict?.comment ? `退回：${verdict.comment}` : summary}
        extra={<Tag tone={said ? entryTone[said] : 'neutral'}>{said ? verdictWord[said] : '待审'}</Tag>}
        onClick={onToggle}
      />
      {isOpen ? (
        <View className="review__open" id={`opened-${item.id}`}>
          <View className="review__note">
            {needOf(entry)}（依据 {item.source}）
          </View>
          {isExempt ? <View>不适用的原因：{mark?.reason}</View> : null}
          {mark?.note ? <View className="review__said">单位说明：{mark.note}</View> : null}
          {said === null && verdict?.comment ? <View className="review__said">上次退回：{verdict.comment}</View> : null}
          <FileCards files={files} />
          {mayJudge ? <Verdict key={said ?? 'none'} entry={entry} isBusy={isBusy} onJudge={onJudge} /> : null}
        </View>
      ) : null}
    </View>
  );
}
