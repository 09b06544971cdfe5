import { type ActivityMark, activityStatusWords } from '@domain/activities/schema';
import { formatMoment, toMs } from '@domain/time';
import { Card, Cell, Tag } from '@/components';

const tones = { planned: 'brand', held: 'ok', cancelled: 'neutral' } as const;

function State({ activity: { status, endsAt }, now }: { activity: ActivityMark; now: number }) {
  // Over and not written down: it asks for something.
  if (status === 'planned' && toMs(endsAt) <= now) return <Tag tone="warn">待记录</Tag>;
  return <Tag tone={tones[status]}>{activityStatusWords[status]}</Tag>;
}

/** What was planned and held so far, soonest last. */
export function ActivitiesCard({ activities, now }: { activities: readonly ActivityMark[]; now: number }) {
  if (activities.length === 0) return null;
  const inOrder = [...activities].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return (
    <Card id="activities" title="活动">
      {inOrder.map((activity) => (
        <Cell
          key={activity.id}
          title={activity.title}
          note={formatMoment(activity.startsAt)}
          extra={<State activity={activity} now={now} />}
        />
      ))}
    </Card>
  );
}
