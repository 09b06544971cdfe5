import { type ActivityMark, activityStatusWords } from '@domain/activities/schema';
import { formatMoment } from '@domain/time';
import { Card, Cell, Tag } from '@/components';

const tones = { planned: 'brand', held: 'ok', cancelled: 'neutral' } as const;

/** What was planned and held so far, soonest last. */
export function ActivitiesCard({ activities }: { activities: readonly ActivityMark[] }) {
  if (activities.length === 0) return null;
  const inOrder = [...activities].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return (
    <Card id="activities" title="活动">
      {inOrder.map(({ id, title, startsAt, status }) => (
        <Cell
          key={id}
          title={title}
          note={formatMoment(startsAt)}
          extra={<Tag tone={tones[status]}>{activityStatusWords[status]}</Tag>}
        />
      ))}
    </Card>
  );
}
