/** The project's short copy of its activities, see ActivityMark. */
import { plannedCounts, recordedCounts } from './counts';
import type { Activity, ActivityMark } from './schema';

export const markOf = (activity: Activity): ActivityMark => ({
  id: activity.id,
  status: activity.status,
  title: activity.title,
  startsAt: activity.startsAt,
  endsAt: activity.endsAt,
  taskIds: activity.taskIds,
  counts: activity.record ? recordedCounts(activity, activity.record) : plannedCounts(activity),
});

/** In the order in which they are held. */
export const withMark = (marks: readonly ActivityMark[], mark: ActivityMark): ActivityMark[] =>
  [...marks.filter(({ id }) => id !== mark.id), mark].sort(
    (a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt) || (a.id < b.id ? -1 : 1),
  );
