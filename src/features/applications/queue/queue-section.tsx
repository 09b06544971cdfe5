import { queueApplications } from '@domain/contracts/applications/queue-applications';
import { useState } from 'react';
import { Button, Empty } from '@/components';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { useAction } from '@/lib/use-action';
import { QueueCard } from './queue-card';

interface Props {
  waiting: boolean;
  empty: { title: string; text: string };
  /** Where the page before ended. */
  before?: string;
}

/** One page of the queue; the next is a component of its own, so that each is read once. */
export function QueueSection({ waiting, before, empty }: Props) {
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
      {next && isMore ? <QueueSection waiting={waiting} before={next} empty={empty} /> : null}
      {next && !isMore ? (
        <Button id={`more-${waiting ? 'waiting' : 'others'}`} kind="secondary" onClick={() => setMore(true)}>
          再看更早的
        </Button>
      ) : null}
    </>
  );
}
