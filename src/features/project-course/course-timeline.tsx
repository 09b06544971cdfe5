import { actorRoleWords, type TimelineEvent } from '@domain/events';
import { formatMoment } from '@domain/time';
import { Card, Section, Timeline } from '@/components';

/** What happened, latest first: a project's year is long. */
export function CourseTimeline({ events }: { events: readonly TimelineEvent[] }) {
  if (events.length === 0) return null;
  const items = [...events].reverse().map((event, index) => ({
    id: event.id,
    title: event.text,
    note: event.actorRole === 'system' ? null : `${actorRoleWords[event.actorRole]} ${event.actorName}`,
    at: formatMoment(event.at),
    state: index === 0 ? ('now' as const) : ('done' as const),
  }));
  return (
    <Section id="timeline" title="进度">
      <Card>
        <Timeline items={items} />
      </Card>
    </Section>
  );
}
