import { ErrorState, Page } from '@/components';
import { PlanForm } from '@/features/activities/plan-form';
import { useActivities } from '@/features/activities/use-activities';
import { NotYet } from '@/lib/loaded';
import { useRouteQuery } from '@/lib/navigate';

export default function ActivityPlanPage() {
  const { id, activityId, taskId } = useRouteQuery();
  const state = useActivities(id);
  const overview = state.data;
  const activity = overview?.activities.find((one) => one.id === activityId) ?? null;
  if (overview && (activity || activityId === undefined)) {
    return <PlanForm overview={overview} activity={activity} taskId={taskId} />;
  }
  return (
    <Page>
      {overview ? (
        <ErrorState message="没有找到这场活动，请返回活动列表重新打开" onRetry={() => void state.reload()} />
      ) : (
        <NotYet state={state} rows={5} />
      )}
    </Page>
  );
}
