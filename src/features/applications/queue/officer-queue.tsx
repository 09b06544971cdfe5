import type { ApplicationSummary } from '@domain/applications/schema';
import { Empty, Section } from '@/components';
import { QueueCard } from './queue-card';
import { nextSteps } from './steps';

/** What waits for the officer first; decided ones below, for reference. */
export function OfficerQueue({ applications }: { applications: readonly ApplicationSummary[] }) {
  const waiting = applications.filter(({ status }) => nextSteps[status]);
  const others = applications.filter(({ status }) => !nextSteps[status]);
  if (applications.length === 0) {
    return <Empty title="还没有收到申报" text="申报单位提交后会出现在这里，最先提交的请优先受理。" />;
  }
  return (
    <>
      <Section title={waiting.length > 0 ? `待处理 ${waiting.length} 项` : '没有待处理的申报'}>
        {waiting.map((application) => (
          <QueueCard key={application.id} application={application} />
        ))}
      </Section>
      {others.length > 0 ? (
        <Section title={`其他 ${others.length} 项`}>
          {others.map((application) => (
            <QueueCard key={application.id} application={application} />
          ))}
        </Section>
      ) : null}
    </>
  );
}
