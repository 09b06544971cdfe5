import { queueApplications } from '@domain/contracts/applications/queue-applications';
import { useState } from 'react';
import { Button, Empty, Section } from '@/components';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { useAction } from '@/lib/use-action';
import { QueueCard } from './queue-card';

interface Props {
  waiting: boolean;
  title: string;
  empty: { title: string; text: string };
}

/** One page of the queue; the next is a component of its own, so that each is read once. */
function QueuePage({ waiting, before, empty }: Omit<Props, 'title'> & { before?: string }) {
  const queue = useAction(queueApplications, before === undefined ? { waiting } : { waiting, before });
  const [isMore, setMore] = useState(false);
  if (!queue.data) return <NotYet state={queue} />;
  const { applications, next } = queue.data;
  if (applications.length === 0 && before === undefined) return <Empty {...empty} />;
  return (
    <>
      <StaleNotice state={queue} />
      {applications.map((application) => (
        <QueueCard key={application.id} application={application} now={queue.serverNow} />
      ))}
      {next && isMore ? <QueuePage waiting={waiting} before={next} empty={empty} /> : null}
      {next && !isMore ? (
        <Button id={`more-${waiting ? 'waiting' : 'others'}`} kind="secondary" onClick={() => setMore(true)}>
          再看更早的
        </Button>
      ) : null}
    </>
  );
}

export function QueueSection({ title, ...page }: Props) {
  return (
    <Section title={title}>
      <QueuePage {...page} />
    </Section>
  );
}
