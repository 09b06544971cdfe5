import type { ChecklistEntry } from '@domain/projects/checklist';
import { View } from '@tarojs/components';
import { Cell, Tag } from '@/components';
import { entryDot, entryTone, entryWord, needOf } from '../checklist-words';
import { daysWords, shortDate } from '../due-words';
import '../index.scss';

interface Props {
  entry: ChecklistEntry;
  /** The project's own last day: an item says its date only where it is another. */
  projectDueOn: string | null;
  now: number;
  onOpen(entry: ChecklistEntry): void;
}

/** One line for what is asked or still missing, one for where it comes from: few nodes, because WeChat pays for each. */
export function EntryRow({ entry, projectDueOn, now, onOpen }: Props) {
  const { item, state, dueOn, verdict } = entry;
  // “还差 1 份” says no more than the tag 缺; what is asked says more.
  const isMissing = state === 'partial' || (state === 'missing' && entry.shots.length > 0);
  const words = (isMissing && entry.missing) || needOf(entry);
  const isOwn = dueOn !== null && dueOn !== projectDueOn;
  const isOpen = state === 'missing' || state === 'partial' || state === 'returned';
  const due = isOwn ? `${shortDate(dueOn, now)}前${isOpen ? `（${daysWords(dueOn, now)}）` : ''} · ` : '';
  return (
    <Cell
      id={`item-${item.id}`}
      dot={entryDot[state]}
      title={item.title}
      note={
        <>
          <View>{words}</View>
          {verdict?.verdict === 'returned' ? (
            <View className={state === 'returned' ? 'checklist__comment' : ''}>
              {state === 'returned' ? '退回：' : '已补正，上次退回：'}
              {verdict.comment}
            </View>
          ) : null}
          <View className="checklist__source">{`${due}依据 ${item.source}`}</View>
        </>
      }
      extra={<Tag tone={entryTone[state]}>{item.required || state !== 'missing' ? entryWord(entry) : '可选'}</Tag>}
      onClick={() => onOpen(entry)}
    />
  );
}
