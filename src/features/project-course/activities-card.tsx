import { type ActivityMark, activityStatusWords } from '@domain/activities/schema';
import { formatMoment } from '@domain/time';
import { View } from '@tarojs/components';
import { Button, Card, Cell, Tag } from '@/components';
import { goTo } from '@/lib/navigate';
import './index.scss';

const tones = { planned: 'brand', held: 'ok', cancelled: 'neutral' } as const;

interface Props {
  projectId: string;
  activities: readonly ActivityMark[];
  /** Where it leads to, as the button says it: 安排和记录活动. */
  label: string;
}

/** What was planned and held so far, soonest last, and the way to all of it. */
export function ActivitiesCard({ projectId, activities, label }: Props) {
  const inOrder = [...activities].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return (
    <Card id="activities" title="活动">
      {inOrder.map(({ id, title, startsAt, status }) => (
        <Cell
          key={id}
          id={`activity-${id}`}
          title={title}
          note={formatMoment(startsAt)}
          extra={<Tag tone={tones[status]}>{activityStatusWords[status]}</Tag>}
          onClick={() => void goTo('activity', { id: projectId, activityId: id })}
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
