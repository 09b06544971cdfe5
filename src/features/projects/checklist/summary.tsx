import type { ActionOutput } from '@domain/contracts';
import { formatYuan } from '@domain/money';
import { missingEntries } from '@domain/projects/checklist';
import { askedEntries, returnedEntries } from '@domain/projects/entries';
import { collectingStatuses, handedInStatuses, projectStatusWords, returnedStatuses } from '@domain/projects/lifecycle';
import { daysUntil } from '@domain/time';
import { Text, View } from '@tarojs/components';
import { Card, Progress, Tag } from '@/components';
import { dueOf, outcomeWords, shortDate } from '../due-words';
import '../index.scss';

type Loaded = ActionOutput<'acceptance.get'>;

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

/** While it is hers: 还差几项、还有几天, before anything else. */
function Collecting({ loaded: { project, checklist }, now }: { loaded: Loaded; now: number }) {
  const asked = askedEntries(checklist).length;
  const left = missingEntries(checklist).length;
  const returned = returnedEntries(checklist).length;
  const missing = left - returned;
  const ready = asked - left;
  const due = dueOf(project);
  return (
    <>
      <View className="checklist__figures">
        {returned > 0 ? <Figure before="退回" value={returned} after="项" tone="bad" /> : null}
        {missing > 0 ? <Figure before="还差" value={missing} after="项" tone="plain" /> : null}
        {left === 0 ? <View className="figure figure--ok">必备材料已齐</View> : null}
        {due ? <DueFigure dueOn={due} now={now} /> : null}
      </View>
      <Progress
        value={asked === 0 ? 1 : ready / asked}
        tone="ok"
        label={[
          `${ready} / ${asked} 项已齐`,
          due ? `${shortDate(due, now)}前${project.correctUntil === due ? '改好提交' : '提交'}` : '验收日期未定',
        ].join(' · ')}
      />
    </>
  );
}

function HandedIn({ checklist }: { checklist: Loaded['checklist'] }) {
  const mine = checklist.filter(({ state }) => state !== 'not_applicable');
  const passed = mine.filter(({ state }) => state === 'passed').length;
  return (
    <>
      <View className="figure figure--ok">已提交，等科协审核</View>
      <Progress
        value={mine.length === 0 ? 1 : passed / mine.length}
        tone="ok"
        label={`科协已通过 ${passed} / ${mine.length} 项`}
      />
    </>
  );
}

function Ended({ project: { outcome, status } }: { project: Loaded['project'] }) {
  return (
    <>
      <View className="figure">{outcome ? outcomeWords[outcome.result] : projectStatusWords[status]}</View>
      {outcome?.comment ? <View>{outcome.comment}</View> : null}
      {outcome?.recoveredYuan ? <View>追回经费 {formatYuan(outcome.recoveredYuan)}</View> : null}
    </>
  );
}

export function ChecklistSummary({ loaded, now }: { loaded: Loaded; now: number }) {
  const { project, checklist } = loaded;
  return (
    <Card
      id="checklist-summary"
      extra={
        <Tag tone={returnedStatuses.has(project.status) ? 'bad' : 'brand'}>{projectStatusWords[project.status]}</Tag>
      }
      title={project.title}
    >
      {collectingStatuses.has(project.status) ? (
        <Collecting loaded={loaded} now={now} />
      ) : handedInStatuses.has(project.status) ? (
        <HandedIn checklist={checklist} />
      ) : (
        <Ended project={project} />
      )}
    </Card>
  );
}
