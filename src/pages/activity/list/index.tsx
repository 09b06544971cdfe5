import { Button, NoticeBar, Page, Section } from '@/components';
import { ActivityRows, NextCard, ProposalRows, TaskRows } from '@/features/activities/activities-view';
import { nextStep, nextStepWords } from '@/features/activities/next-step';
import { openStep } from '@/features/activities/open-step';
import { useActivities } from '@/features/activities/use-activities';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { goTo, useRouteQuery } from '@/lib/navigate';

export default function ActivitiesPage() {
  const { id } = useRouteQuery();
  const state = useActivities(id);
  const { data: overview, serverNow: now } = state;
  if (!overview) {
    return (
      <Page>
        <NotYet state={state} rows={5} />
      </Page>
    );
  }
  const { refusal, project, mayChange } = overview;
  const step = mayChange ? nextStep(overview, now) : null;
  const plan = () => void goTo('activityPlan', { id: project.id });
  return (
    <Page
      footer={
        step ? (
          <Button id="do-next-step" onClick={() => void openStep(project.id, step)}>
            {nextStepWords(step, now).button}
          </Button>
        ) : null
      }
    >
      <StaleNotice state={state} />
      {refusal ? <NoticeBar tone="warn">{refusal}</NoticeBar> : null}
      {step ? <NextCard step={step} now={now} /> : null}
      {overview.activities.length === 0 && step?.kind === 'plan' ? null : (
        <Section title="活动">
          <ActivityRows overview={overview} now={now} />
          {mayChange && step?.kind !== 'plan' ? (
            <Button id="plan-activity" kind="secondary" onClick={plan}>
              安排一场活动
            </Button>
          ) : null}
        </Section>
      )}
      <ProposalRows overview={overview} now={now} />
      <TaskRows overview={overview} />
    </Page>
  );
}
