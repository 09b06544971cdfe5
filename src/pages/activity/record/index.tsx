import { activityRefusal } from '@domain/activities/rules';
import { Empty, ErrorState, Page } from '@/components';
import { RecordForm } from '@/features/activities/record-form';
import { useActivities } from '@/features/activities/use-activities';
import { useAskAtMoment } from '@/features/reminders/use-ask-at-moment';
import { NotYet } from '@/lib/loaded';
import { useRouteQuery } from '@/lib/navigate';

export default function ActivityRecordPage() {
  const { id, activityId } = useRouteQuery();
  const state = useActivities(id);
  const ask = useAskAtMoment();
  const overview = state.data;
  const activity = overview?.activities.find((one) => one.id === activityId);
  const refusal = activity ? (overview?.refusal ?? activityRefusal('record', activity, state.serverNow)) : null;
  if (overview && activity && refusal === null) {
    return <RecordForm overview={overview} activity={activity} askConsent={() => ask(`record:${activity.id}`)} />;
  }
  return (
    <Page>
      {refusal ? (
        <Empty title="现在不能记录" text={refusal} />
      ) : overview ? (
        <ErrorState message="没有找到这场活动，请返回活动列表重新打开" onRetry={() => void state.reload()} />
      ) : (
        <NotYet state={state} rows={5} />
      )}
    </Page>
  );
}
