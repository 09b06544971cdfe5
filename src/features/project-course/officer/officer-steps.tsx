import type { ActionOutput } from '@domain/contracts';
import { openChange } from '@domain/projects/queue';
import { AfterwardsForm } from './afterwards-form';
import { DecideChangeForm } from './decide-change-form';
import { FundForm } from './fund-form';

interface Props {
  loaded: ActionOutput<'projects.get'>;
  /** Of the results handed in last; null where there are none. */
  expensesFen: number | null;
  now: number;
}

/** What waits for the officer, one card each. */
export function OfficerSteps({ loaded, expensesFen, now }: Props) {
  const { project, terms } = loaded;
  const change = openChange(project);
  return (
    <>
      {change ? (
        <DecideChangeForm key={change.id} projectId={project.id} change={change} dueOn={project.acceptanceDueOn} />
      ) : null}
      {project.status === 'contracting' ? <FundForm project={project} now={now} /> : null}
      {project.funding === 'afterwards' ? (
        <AfterwardsForm
          key={project.status}
          project={project}
          capYuan={terms.capYuan}
          expensesFen={expensesFen}
          now={now}
        />
      ) : null}
    </>
  );
}
