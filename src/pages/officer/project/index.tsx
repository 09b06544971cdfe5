import { getManifest } from '@domain/contracts/acceptance/get-manifest';
import { CONTRACT_SLOT, contractRule } from '@domain/files/slots';
import { handedInStatuses } from '@domain/projects/lifecycle';
import type { Project, ProjectStatus } from '@domain/projects/schema';
import { Card, Page } from '@/components';
import { FileList } from '@/features/files';
import { ActivitiesCard } from '@/features/project-course/activities-card';
import { AskedCard } from '@/features/project-course/asked-card';
import { ChangeList } from '@/features/project-course/change-list';
import { ContractCard } from '@/features/project-course/contract-card';
import { CourseTimeline } from '@/features/project-course/course-timeline';
import { DatesCard } from '@/features/project-course/dates-card';
import { MaterialsCard } from '@/features/project-course/materials-card';
import { EndingForm } from '@/features/project-course/officer/ending-form';
import { OfficerSteps } from '@/features/project-course/officer/officer-steps';
import { useCourse } from '@/features/project-course/use-course';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { goTo, useRouteQuery } from '@/lib/navigate';
import { useAction } from '@/lib/use-action';

const judged: ReadonlySet<ProjectStatus> = new Set([
  'results_submitted',
  'expert_review',
  'publicity',
  'awarded',
  'paid',
]);

/** What the last results say was spent, in fen; null where nothing was handed in. */
function useExpenses(project: Project | undefined): number | null {
  const isJudged = project?.funding === 'afterwards' && judged.has(project.status);
  const { data } = useAction(getManifest, isJudged ? { id: project.id } : null);
  return data ? data.manifest.expenses.reduce((sum, { fen }) => sum + fen, 0) : null;
}

/** The same facts as the contact person sees, with what the officer may do. */
export default function OfficerProjectPage() {
  const { id } = useRouteQuery();
  const { state, events } = useCourse(id);
  const { data, serverNow: now } = state;
  const expensesFen = useExpenses(data?.project);
  if (!data) {
    return (
      <Page>
        <NotYet state={state} rows={6} />
      </Page>
    );
  }
  const { project } = data;
  const decided = project.changes.filter((change) => change.state !== 'asked');
  // What waits for her stands first.
  const isHandedIn = handedInStatuses.has(project.status);
  const materials = (
    <MaterialsCard
      project={project}
      label={isHandedIn ? '去审核' : '查看清单'}
      isNext={isHandedIn}
      onOpen={() => void goTo('acceptanceReview', { id: project.id })}
    />
  );
  return (
    <Page>
      <StaleNotice state={state} />
      <AskedCard project={project} capYuan={data.terms.capYuan} now={now} onAct={null} />
      {isHandedIn ? materials : null}
      <OfficerSteps loaded={data} expensesFen={expensesFen} now={now} />
      {project.funding === 'advance' ? (
        <ContractCard
          loaded={data}
          now={now}
          maySign={false}
          files={
            <FileList
              id="contract-files"
              subject={{ kind: 'project', id: project.id }}
              slot={CONTRACT_SLOT}
              rule={contractRule}
              mayChange={false}
              emptyWord={project.status === 'contracting' ? '还没有上传合同' : '合同扫描件不在小程序里'}
            />
          }
        />
      ) : null}
      {isHandedIn ? null : materials}
      <ActivitiesCard projectId={project.id} activities={data.activities} now={now} label="看任务和活动" />
      <DatesCard project={data.project} dates={data.dates} now={now} />
      {decided.length > 0 ? (
        <Card id="changes" title="变更与延期">
          <ChangeList changes={decided} />
        </Card>
      ) : null}
      <CourseTimeline events={events} />
      <EndingForm project={project} />
    </Page>
  );
}
