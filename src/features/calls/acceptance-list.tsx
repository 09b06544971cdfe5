import type { ReadingCategory } from '@domain/call/reading';
import { formatDate } from '@domain/time';
import { Card, Cell, Facts } from '@/components';
import { checklistItemWords, checklistKindWords } from './checklist-words';

/** What will have to be handed in at the end: known before one applies. */
export function AcceptanceList({ category }: { category: ReadingCategory }) {
  const { dueOn, workingDaysAfterActivity, paperCopies, electronicCopies, items } = category.acceptance;
  if (items.length === 0) return null;
  return (
    <Card
      title="验收要交的材料"
      extra={[dueOn ? `${formatDate(dueOn)}前` : null, `${items.length}项`].filter(Boolean).join(' · ')}
    >
      <Facts
        items={[
          {
            label: '活动结束后',
            value: workingDaysAfterActivity === null ? null : `${workingDaysAfterActivity}个工作日内`,
          },
          { label: '纸质盖章', value: paperCopies === null ? null : `${paperCopies}份` },
          { label: '电子版', value: electronicCopies === null ? null : `${electronicCopies}份` },
        ]}
      />
      {items.map((item) => (
        <Cell key={item.id} title={item.title} note={checklistItemWords(item)} extra={checklistKindWords[item.kind]} />
      ))}
    </Card>
  );
}
