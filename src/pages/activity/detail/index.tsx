import { activityRefusal } from '@domain/activities/rules';
import { toMs } from '@domain/time';
import { Button, ErrorState, Page } from '@/components';
import { ActivityView } from '@/features/activities/activity-view';
import { useActivities } from '@/features/activities/use-activities';
import { NotYet, StaleNotice } from '@/lib/loaded';
import { goTo, useRouteQuery } from '@/lib/navigate';

export default function ActivityPage() {
  const { id, activityId } = useRouteQuery();
  const state = useActivities(id);
  const { data: overview, serverNow: now } = state;
  const activity = overview?.activities.find((one) => one.id === activityId);
  if (!overview || !activity) {
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
  const { mayChange } = overview;
  const mayRecord = mayChange && activity.status === 'planned' && activityRefusal('record', activity, now) === null;
  // While it goes on, its screen is what she needs first.
  const isNow = mayRecord && now < toMs(activity.endsAt);
  const record = mayRecord ? (
    <Button
      id="record-activity"
      kind={isNow ? 'secondary' : 'primary'}
      onClick={() => void goTo('activityRecord', { id: overview.project.id, activityId: activity.id })}
    >
      记录这场活动
    </Button>
  ) : null;
  const site = isNow ? (
    <Button id="to-site" onClick={() => void goTo('site', { id: activity.id })}>
      打开现场模式
    </Button>
  ) : null;
  return (
    <Page
      footer={
        record ? (
          <>
            {site}
            {record}
          </>
        ) : null
      }
    >
      <StaleNotice state={state} />
      <ActivityView overview={overview} activity={activity} mayChange={mayChange} now={now} />
    </Page>
  );
}
