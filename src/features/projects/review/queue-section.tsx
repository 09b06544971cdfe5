import { queueAcceptance } from '@domain/contracts/acceptance/queue-acceptance';
import { useState } from 'react';
import { Button, Empty } from '@/components';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { useAction } from '@/lib/use-action';
import { ProjectCard } from './project-card';

interface Props {
  waiting: boolean;
  empty: { title: string; text: string };
  /** Where the page before ended. */
  before?: string;
}

/** One page of the queue; the next is a component of its own, so that each is read once. */
export function ProjectQueue({ waiting, before, empty }: Props) {
  const queue = useAction(queueAcceptance, before === undefined ? { waiting } : { waiting, before });
  const [isMore, setMore] = useState(false);
  if (!queue.data) return <NotYet state={queue} />;
  const { projects, next } = queue.data;
  if (projects.length === 0 && before === undefined) return <Empty {...empty} />;
  return (
    <>
      <StaleNotice state={queue} />
      {projects.map((project, index) => (
        <ProjectCard
          key={project.id}
          project={project}
          now={queue.serverNow}
          isNext={waiting && before === undefined && index === 0}
        />
      ))}
      {next && isMore ? <ProjectQueue waiting={waiting} before={next} empty={empty} /> : null}
      {next && !isMore ? (
        <Button id={`more-${waiting ? 'waiting' : 'others'}`} kind="secondary" onClick={() => setMore(true)}>
          再看更早的
        </Button>
      ) : null}
    </>
  );
}
