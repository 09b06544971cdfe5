import type { ActionOutput } from '@domain/contracts';
import { type ChecklistEntry, missingEntries } from '@domain/projects/checklist';
import { projectStatusWords } from '@domain/projects/lifecycle';
import { daysUntil, formatDate, toDate } from '@domain/time';
import { Text, View } from '@tarojs/components';
import { Card, Cell, Progress, Tag } from '@/components';
import { entryDot, entryTone, entryWord, needOf } from './checklist-words';
import './index.scss';

type Loaded = ActionOutput<'projects.get'>;

/** The two numbers that matter, side by side and equally large. */
function Figure({ before, value, after, tone }: { before: string; value: number; after: string; tone: string }) {
  return (
    <View className={`figure figure--${tone}`}>
      <Text>{`${before} `}</Text>
      <Text className="figure__value">{value}</Text>
      <Text>{` ${after}`}</Text>
    </View>
  );
}

function DueFigure({ dueOn, now }: { dueOn: string; now: number }) {
  const days = daysUntil(dueOn, now);
  if (days < 0) return <Figure before="逾期" value={-days} after="天" tone="bad" />;
  if (days === 0) return <View className="figure figure--warn">今天到期</View>;
  return <Figure before="还有" value={days} after="天" tone={days <= 14 ? 'warn' : 'plain'} />;
}

/** 还差几项、还有几天, before anything else. */
function Summary({ loaded, now }: { loaded: Loaded; now: number }) {
  const { project, checklist } = loaded;
  const required = checklist.filter(({ item, state }) => item.required && state !== 'not_applicable');
  const left = missingEntries(checklist).length;
  const ready = required.length - left;
  const due = project.acceptanceDueOn;
  return (
    <Card
      id="checklist-summary"
      extra={<Tag tone="brand">{projectStatusWords[project.status]}</Tag>}
      title={project.title}
    >
      <View className="checklist__figures">
        {left > 0 ? (
          <Figure before="还差" value={left} after="项" tone="plain" />
        ) : (
          <View className="figure figure--ok">必备材料已齐</View>
        )}
        {due ? <DueFigure dueOn={due} now={now} /> : null}
      </View>
      <Progress
        value={required.length === 0 ? 1 : ready / required.length}
        tone="ok"
        label={[
          `${ready} / ${required.length} 项已齐`,
          due ? `${formatDate(due, { year: !due.startsWith(toDate(now).slice(0, 4)) })}前提交` : '验收日期未定',
        ].join(' · ')}
      />
    </Card>
  );
}

function Entry({ entry, onOpen }: { entry: ChecklistEntry; onOpen(entry: ChecklistEntry): void }) {
  const { item, state } = entry;
  const isOff = state === 'not_applicable';
  // “还差 1 份” says no more than the tag 缺; what is asked says more.
  const words = state === 'missing' && entry.shots.length === 0 ? needOf(entry) : entry.missing;
  const due = item.dueOn ? `${formatDate(item.dueOn)}前` : '';
  return (
    <Cell
      id={`item-${item.id}`}
      dot={entryDot[state]}
      title={item.title}
      note={
        <>
          <View>{[isOff ? '' : words || needOf(entry), due].filter(Boolean).join(' · ')}</View>
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
