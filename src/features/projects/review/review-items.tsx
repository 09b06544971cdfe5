import { reviewable, undecided } from '@domain/acceptance/review';
import type { ActionOutput } from '@domain/contracts';
import type { ChecklistEntry } from '@domain/projects/checklist';
import { useState } from 'react';
import { Button, Card } from '@/components';
import { confirm } from '@/lib/feedback';
import { ItemReview } from './item-review';
import { cleanEntries, filesOf } from './review-words';
import { useReview } from './use-review';

interface Props {
  loaded: ActionOutput<'acceptance.get'>;
  mayJudge: boolean;
}

/** Item by item: what was said closes its item and opens the next. */
export function ReviewItems({ loaded: { project, checklist, evidence }, mayJudge }: Props) {
  const entries = reviewable(checklist);
  const waiting = undecided(checklist);
  const clean = cleanEntries(checklist, evidence);
  const { isBusy, judge } = useReview(project.id);
  const [openId, setOpenId] = useState<string | null>(mayJudge ? (waiting[0]?.item.id ?? null) : null);

  const judgeOne = async (
    { item }: ChecklistEntry,
    verdict: 'passed' | 'returned' | null,
    comment: string | null,
  ): Promise<void> => {
    const done = verdict === null ? '已撤回' : verdict === 'passed' ? '已通过' : '已退回';
    if (!(await judge([{ itemId: item.id, verdict, comment }], done))) return;
    if (verdict !== null) setOpenId(waiting.find((entry) => entry.item.id !== item.id)?.item.id ?? null);
  };
  const passClean = async () => {
    const text = '材料齐全、没有提示、单位没有另作说明的，一次通过；之后仍可逐项撤回。';
    if (!(await confirm(`通过 ${clean.length} 项？`, text, '通过'))) return;
    const verdicts = clean.map(({ item }) => ({ itemId: item.id, verdict: 'passed' as const, comment: null }));
    if (!(await judge(verdicts, `已通过 ${clean.length} 项`))) return;
    setOpenId(waiting.find((entry) => !clean.includes(entry))?.item.id ?? null);
  };
  return (
    <Card
      id="review-items"
      title={mayJudge ? '逐项审核' : '材料'}
      extra={mayJudge ? `还有 ${waiting.length} 项待审` : `${entries.length} 项`}
    >
      {entries.map((entry) => (
        <ItemReview
          key={entry.item.id}
          entry={entry}
          files={filesOf(entry, evidence)}
          isOpen={openId === entry.item.id}
          mayJudge={mayJudge}
          isBusy={isBusy}
          onToggle={() => setOpenId(openId === entry.item.id ? null : entry.item.id)}
          onJudge={(verdict, comment) => void judgeOne(entry, verdict, comment)}
        />
      ))}
      {mayJudge && clean.length > 0 ? (
        <Button id="pass-clean" kind="secondary" loading={isBusy} onClick={() => void passClean()}>
          {`通过其余无问题的 ${clean.length} 项`}
        </Button>
      ) : null}
    </Card>
  );
}
