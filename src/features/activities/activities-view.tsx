import { unmetOf } from '@domain/activities/requirements';
import { View } from '@tarojs/components';
import { Card, Cell, Empty, Section, Tag } from '@/components';
import { goTo } from '@/lib/navigate';
import { type NextStep, nextStepWords, proposalNote } from './next-step';
import type { Overview, ShownActivity } from './use-activities';
import { requirementsOf, stateTag, UNCERTAIN, whenWords } from './words';
import './index.scss';

export function NextCard({ step, now }: { step: NextStep; now: number }) {
  const { title, note } = nextStepWords(step, now);
  return (
    <Card id="next-activity-step" tone="brand" title={title}>
      <View className="activity__note">{note}</View>
    </Card>
  );
}

/** How much is still wanting: what exactly stands on its own page. Empty when nothing is. */
function wantsOf(overview: Overview, activity: ShownActivity): string {
  if (activity.status === 'cancelled') return '';
  const unmet = unmetOf(requirementsOf(overview, activity)).length;
  const open = activity.status === 'held' ? 0 : activity.filings.filter(({ doneOn }) => doneOn === null).length;
  return [unmet > 0 ? `${unmet} 项不合通知要求` : '', open > 0 ? `${open} 项备案报批没办` : '']
    .filter(Boolean)
    .join('，');
}

export function ActivityRows({ overview, now }: { overview: Overview; now: number }) {
  if (overview.activities.length === 0) {
    return <Empty title="还没有活动" text="先安排一场：写好名称、时间和地点，系统会对照通知提醒还差什么。" />;
  }
  return (
    <Card id="activity-list">
      {overview.activities.map((activity) => {
        const { tone, word } = stateTag(activity, now);
        const wants = wantsOf(overview, activity);
        return (
          <Cell
            key={activity.id}
            id={`activity-${activity.id}`}
            title={activity.title}
            note={
              <>
                <View>{whenWords(activity)}</View>
                <View>{activity.place}</View>
                {wants ? <View className="activity__wants">{wants}</View> : null}
                {activity.cancelledReason ? <View>{`取消原因：${activity.cancelledReason}`}</View> : null}
              </>
            }
            extra={<Tag tone={tone}>{word}</Tag>}
            onClick={() => void goTo('activity', { id: overview.project.id, activityId: activity.id })}
          />
        );
      })}
    </Card>
  );
}

/** What is to be planned, with the last day on which it is safe. */
export function ProposalRows({ overview, now }: { overview: Overview; now: number }) {
  const { proposals, project, mayChange } = overview;
  if (proposals.length === 0) return null;
  return (
    <Section id="proposals" title="还要安排">
      <Card>
        {proposals.map((proposal) => (
          <Cell
            key={proposal.taskId}
            id={`proposal-${proposal.taskId}`}
            dot={proposal.isTight ? 'ringed' : 'empty'}
            title={proposal.title}
            note={
              <>
                <View>{proposalNote(proposal, now)}</View>
                {proposal.isCertain ? null : <View>{UNCERTAIN}</View>}
              </>
            }
            onClick={
              mayChange ? () => void goTo('activityPlan', { id: project.id, taskId: proposal.taskId }) : undefined
            }
          />
        ))}
      </Card>
    </Section>
  );
}

const progressWords = { met: '已完成', unmet: '未完成', none: '看材料' } as const;
const progressTones = { met: 'ok', unmet: 'warn', none: 'neutral' } as const;

export function TaskRows({ overview }: { overview: Overview }) {
  const tasks = overview.progress;
  if (tasks.length === 0) return null;
  const counted = tasks.filter(({ state }) => state !== 'none');
  const met = counted.filter(({ state }) => state === 'met').length;
  return (
    <Section id="task-progress" title="任务" extra={counted.length > 0 ? `${met} / ${counted.length} 项已完成` : null}>
      <Card>
        {tasks.map(({ taskId, title, state, missing, source }) => (
          <Cell
            key={taskId}
            id={`task-${taskId}`}
            dot={state === 'met' ? 'full' : 'empty'}
            title={title}
            note={
              <>
                {missing ? <View>{missing}</View> : null}
                <View>{`依据 ${source}`}</View>
              </>
            }
            extra={<Tag tone={progressTones[state]}>{progressWords[state]}</Tag>}
          />
        ))}
      </Card>
    </Section>
  );
}
