import type { ActionOutput } from '@domain/contracts';
import { openChange } from '@domain/projects/queue';
import { AfterwardsForm } from './afterwards-form';
import { DecideChangeForm } from './decide-change-form';
import { FundForm } from './fund-form';

/** What waits for the officer, one card each. */
export function OfficerSteps({ loaded, now }: { loaded: ActionOutput<'projects.get'>; now: number }) {
  const { project, terms } = loaded;
  const change = openChange(project);
  return (
    <>
      {change ? (
        <DecideChangeForm key={change.id} projectId={project.id} change={change} dueOn={project.acceptanceDueOn} />
      ) : null}
      {project.status === 'contracting' ? <FundForm project={project} now={now} /> : null}
      {project.funding === 'afterwards' ? (
        <AfterwardsForm key={project.status} project={project} capYuan={terms.capYuan} now={now} />
      ) : null}
    </>
  );
}
