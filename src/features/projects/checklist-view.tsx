import type { ActionOutput } from '@domain/contracts';
import { type ChecklistEntry, missingEntries } from '@domain/projects/checklist';
import { projectStatusWords } from '@domain/projects/schema';
import { daysUntil, formatDate } from '@domain/time';
import { View } from '@tarojs/components';
import { BigNumber, Card, Cell, Progress, Tag } from '@/components';
import { entryDot, entryTone, entryWord, needOf } from './checklist-words';
import './index.scss';

type Loaded = ActionOutput<'projects.get'>;

function DueTag({ dueOn, now }: { dueOn: string; now: number }) {
  const days = daysUntil(dueOn, now);
  if (days < 0) return <Tag tone="bad">{`逾期 ${-days} 天`}</Tag>;
  return <Tag tone={days <= 14 ? 'warn' : 'neutral'}>{days === 0 ? '今天到期' : `还有 ${days} 天`}</Tag>;
}

/** 还差几项、还有几天, before anything else. */
function Summary({ loaded, now }: { loaded: Loaded; now: number }) {
  const { project, checklist } = loaded;
  const required = checklist.filter(({ item, state }) => item.required && state !== 'not_applicable');
  const left = missingEntries(checklist).length;
  const ready = required.length - left;
  const due = project.acceptanceDueOn;
  const facts = [`${ready} / ${required.length} 项已齐`, due ? `${formatDate(due)}前提交` : '验收日期未定'].join(' · ');
  return (
    <Card
      id="checklist-summary"
      title={project.title}
      extra={due ? <DueTag dueOn={due} now={now} /> : <Tag tone="neutral">{projectStatusWords[project.status]}</Tag>}
    >
      {left > 0 ? (
        <BigNumber value={left} unit="项还差" note={facts} />
      ) : (
        <BigNumber value="已齐" unit="全部必备材料" note={facts} />
      )}
      <View className="checklist__progress">
        <Progress value={required.length === 0 ? 1 : ready / required.length} tone="ok" />
      </View>
    </Card>
  );
}

function Entry({ entry, onOpen }: { entry: ChecklistEntry; onOpen(entry: ChecklistEntry): void }) {
  const { item, state } = entry;
  const isOff = state === 'not_applicable';
  const due = item.dueOn ? `${formatDate(item.dueOn)}前` : '';
  return (
    <Cell
      id={`item-${item.id}`}
      dot={entryDot[state]}
      title={item.title}
      note={
        <>
          <View>{[entry.missing || (isOff ? '' : needOf(entry)), due].filter(Boolean).join(' · ')}</View>
          {item.when ? <View>{item.when}</View> : null}
          <View className="checklist__source">依据 {item.source}</View>
        </>
      }
      extra={<Tag tone={entryTone[state]}>{item.required || state !== 'missing' ? entryWord(entry) : '可选'}</Tag>}
      onClick={isOff ? undefined : () => onOpen(entry)}
    />
  );
}

export function ChecklistView({
  loaded,
  now,
  onOpen,
}: {
  loaded: Loaded;
  now: number;
  onOpen(entry: ChecklistEntry): void;
}) {
  return (
    <>
      <Summary loaded={loaded} now={now} />
      <Card>
        {loaded.checklist.map((entry) => (
          <Entry key={entry.item.id} entry={entry} onOpen={onOpen} />
        ))}
      </Card>
    </>
  );
}
