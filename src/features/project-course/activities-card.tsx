import { type ActivityMark, activityStatusWords } from '@domain/activities/schema';
import { formatMoment, toMs } from '@domain/time';
import { View } from '@tarojs/components';
import { Button, Card, Cell, Tag } from '@/components';
import { goTo } from '@/lib/navigate';
import './index.scss';

const tones = { planned: 'brand', held: 'ok', cancelled: 'neutral' } as const;

function State({ activity: { status, endsAt }, now }: { activity: ActivityMark; now: number }) {
  // Over and not written down: it asks for something.
  if (status === 'planned' && toMs(endsAt) <= now) return <Tag tone="warn">待记录</Tag>;
  return <Tag tone={tones[status]}>{activityStatusWords[status]}</Tag>;
}

interface Props {
  projectId: string;
  activities: readonly ActivityMark[];
  now: number;
  /** Where it leads to, as the button says it: 安排和记录活动. */
  label: string;
}

/** What was planned and held so far, soonest last, and the way to all of it. */
export function ActivitiesCard({ projectId, activities, now, label }: Props) {
  const inOrder = [...activities].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return (
    <Card id="activities" title="活动">
      {inOrder.map((activity) => (
        <Cell
          key={activity.id}
          id={`activity-${activity.id}`}
          title={activity.title}
          note={formatMoment(activity.startsAt)}
          extra={<State activity={activity} now={now} />}
          onClick={() => void goTo('activity', { id: projectId, activityId: activity.id })}
        />
      ))}
      {inOrder.length === 0 ? <View className="course__line">还没有安排活动。</View> : null}
      <View className="course__button">
        <Button id="open-activities" kind="secondary" onClick={() => void goTo('activities', { id: projectId })}>
          {label}
        </Button>
      </View>
    </Card>
  );
}
